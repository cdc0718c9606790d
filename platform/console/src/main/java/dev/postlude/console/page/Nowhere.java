package dev.postlude.console.page;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What is said at an address that leads nowhere: a page to people, a problem to programs.
public class Nowhere {

    @ServerExceptionMapper
    public Response nowhere(NotFoundException e, HttpHeaders headers, UriInfo uri) {
        var problem = "There is nothing at %s.".formatted(uri.getPath());
        var accepts = headers.getHeaderString(HttpHeaders.ACCEPT);
        if (accepts == null || !accepts.contains("text/html")) {
            return Response.status(404)
                    .type("application/problem+json")
                    .entity(Map.of("title", "Not found", "status", 404, "detail", problem))
                    .build();
        }
        var page = Pages.refused(
                "Nothing is here", problem, "The address may be mistyped or cut short. All pages are named above.");
        return Response.status(404)
                .type("text/html;charset=UTF-8")
                .header("Content-Security-Policy", PageHeaders.POLICY)
                .entity(page.render())
                .build();
    }
}
