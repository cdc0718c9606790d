package dev.postlude.ai.http;

import dev.postlude.ai.task.BadTaskRequest;
import dev.postlude.ai.task.KeyReused;
import dev.postlude.ai.task.OverQuota;
import dev.postlude.quarkus.http.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What a task that is not accepted looks like, in every app.
///
/// Public, because what calls it is generated, and in tests has another class loader.
public class TaskProblems {

    @ServerExceptionMapper
    public Response overQuota(OverQuota refused) {
        return Response.fromResponse(Problem.of(429, refused).response())
                .header(
                        HttpHeaders.RETRY_AFTER,
                        Math.max(1, refused.retryAfter().toSeconds()))
                .build();
    }

    @ServerExceptionMapper
    public Response reused(KeyReused refused) {
        var violation = new Problem.Violation(KeyReused.FIELD, "was sent before with another request");
        return Problem.of(422, String.valueOf(refused.getMessage()), List.of(violation))
                .response();
    }

    @ServerExceptionMapper
    public Response bad(BadTaskRequest refused) {
        var violation = new Problem.Violation(refused.field(), refused.problem());
        return Problem.of(400, String.valueOf(refused.getMessage()), List.of(violation))
                .response();
    }
}
