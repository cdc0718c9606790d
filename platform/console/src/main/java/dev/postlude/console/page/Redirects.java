package dev.postlude.console.page;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/// After an action: look at the result with a GET, so that reloading does nothing twice.
final class Redirects {

    private Redirects() {}

    static Response to(String path, String notice) {
        return Response.seeOther(URI.create(path + "?done=" + notice)).build();
    }
}
