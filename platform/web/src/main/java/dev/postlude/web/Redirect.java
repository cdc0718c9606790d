package dev.postlude.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Locale;

/// Where a form leads.
public final class Redirect {

    private Redirect() {}

    /// To one of our own pages, which finds the word in its query and says the sentence that belongs to it: an
    /// address carries no sentences, so nobody can put theirs on our pages. A path that names another host leads
    /// home instead.
    public static Response to(String path, Enum<?> notice) {
        var own = path.matches("/(?![/\\\\])[\\w/-]*|/") ? path : "/";
        var page = UriBuilder.fromUri(URI.create(own))
                .queryParam("notice", notice.name().toLowerCase(Locale.ROOT));
        return Response.seeOther(page.build()).build();
    }
}
