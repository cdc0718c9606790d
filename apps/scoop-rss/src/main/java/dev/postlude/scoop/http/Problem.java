package dev.postlude.scoop.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What went wrong, as `application/problem+json`. Never a stack trace.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String title, int status, String detail, List<Violation> violations) {

    public static final MediaType TYPE = new MediaType("application", "problem+json");

    /// Which field is wrong, and what would be right.
    public record Violation(String field, String message) {}

    public static Problem of(int status, String title, @Nullable String detail) {
        return new Problem(title, status, detail == null ? title : detail, List.of());
    }

    public Problem with(String field, String message) {
        return new Problem(title, status, detail, List.of(new Violation(field, message)));
    }

    public Response response() {
        return Response.status(status).type(TYPE).entity(this).build();
    }
}
