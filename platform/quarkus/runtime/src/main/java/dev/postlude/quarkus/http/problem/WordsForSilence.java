package dev.postlude.quarkus.http.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Gives words to a refusal that came without any, such as one of the security layer.
public class WordsForSilence {

    @ServerResponseFilter
    public void speak(ContainerRequestContext request, ContainerResponseContext response) {
        var status = response.getStatus();
        if (status >= 400 && !response.hasEntity() && !request.getMethod().equals("HEAD")) {
            var path = request.getUriInfo().getPath();
            response.setEntity(Problem.of(status, Problem.detail(status, path)));
            response.getHeaders().putSingle("Content-Type", Problem.MEDIA_TYPE);
        }
    }
}
