package dev.postlude.scoop.pages;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;

/// Where a form leads.
final class Redirect {

    private Redirect() {}

    /// To one of our own pages: a path that names another host leads home instead.
    static Response to(String path, Notice notice) {
        var own = path.matches("/(?![/\\\\])[\\w/-]*|/") ? path : "/";
        var page = UriBuilder.fromUri(URI.create(own)).queryParam("notice", notice.word());
        return Response.seeOther(page.build()).build();
    }
}
