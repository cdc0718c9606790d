package dev.postlude.quarkus.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Answers for paths that nothing else answers for, and for refusals that happen before any resource is found.
@ApplicationScoped
public class LastRoute {

    private final ObjectMapper json;

    LastRoute(ObjectMapper json) {
        this.json = json;
    }

    void add(@Observes Router router) {
        router.route().order(Integer.MAX_VALUE).handler(request -> answer(request, 404));
    }

    private void answer(RoutingContext request, int status) {
        var response = request.response().setStatusCode(status);
        try {
            var problem = Problem.of(status, Problem.detail(status, request.normalizedPath()));
            response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
            if (request.request().method().equals(HttpMethod.HEAD)) {
                response.end();
            } else {
                response.end(json.writeValueAsString(problem));
            }
        } catch (JsonProcessingException e) {
            request.fail(e);
        }
    }
}
