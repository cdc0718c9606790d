package dev.postlude.resume.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.postlude.resume.document.UnreadableResume;
import dev.postlude.resume.document.UnreadableResume.Reason;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What an upload that is no resume is answered with: everything that is wrong with it, at once.
class UnreadableProblems {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Problem(String title, int status, String detail, List<Violation> violations) {}

    record Violation(String field, String message) {}

    @ServerExceptionMapper
    Response unreadable(UnreadableResume e) {
        var problem = new Problem(
                title(e.reason()),
                status(e.reason()),
                String.valueOf(e.getMessage()),
                e.problems().stream()
                        .filter(each -> !each.where().isEmpty())
                        .map(each -> new Violation(each.where(), each.sentence()))
                        .toList());
        return Response.status(problem.status())
                .type("application/problem+json")
                .entity(problem)
                .build();
    }

    private static int status(Reason reason) {
        return switch (reason) {
            case TOO_LARGE -> 413;
            case UNKNOWN_FORMAT -> 415;
            case INVALID -> 422;
        };
    }

    private static String title(Reason reason) {
        return switch (reason) {
            case TOO_LARGE -> "Too large";
            case UNKNOWN_FORMAT -> "Unsupported media type";
            case INVALID -> "Not a resume";
        };
    }
}
