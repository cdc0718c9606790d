package dev.postlude.quarkus.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.postlude.api.InvalidEvent;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// Why a request was not answered.
///
/// @param title      what kind of thing went wrong, the same each time
/// @param detail     what happened this time and what to do about it
/// @param violations of invalid input, one for each field
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String title, int status, String detail, List<Violation> violations) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /// What is wrong with which field.
    public record Violation(String field, String message) {}

    public Problem {
        violations = List.copyOf(violations);
    }

    public static Problem of(int status, String detail) {
        return new Problem(title(status), status, detail, List.of());
    }

    /// In the words of what was thrown.
    public static Problem of(int status, Throwable thrown) {
        var said = thrown.getMessage();
        return of(status, said == null ? thrown.getClass().getSimpleName() : said);
    }

    public static Problem of(int status, String detail, List<Violation> violations) {
        return new Problem(title(status), status, detail, violations);
    }

    public static List<Violation> violations(List<InvalidEvent.Violation> violations) {
        return violations.stream()
                .map(violation -> new Violation(violation.field(), violation.message()))
                // Two apps may declare the same event, and then both say what is wrong.
                .distinct()
                .toList();
    }

    /// A body that is no JSON, and where it stops being it.
    public static Problem notJson(JsonProcessingException malformed) {
        var at = malformed.getLocation();
        var place = at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
        return of(400, "The body is not valid JSON%s: %s".formatted(place, JsonWords.syntax(malformed)));
    }

    public Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }

    /// To leave a method with.
    public RequestRefused refused() {
        return new RequestRefused(this);
    }

    static String title(int status) {
        return switch (status) {
            case 400 -> "Malformed request";
            case 401 -> "Not signed in";
            case 403 -> "Not allowed";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 406 -> "No such representation";
            case 409 -> "Conflict";
            case 413 -> "Too large";
            case 415 -> "Unsupported media type";
            case 422 -> "Invalid input";
            case 429 -> "Too many requests";
            case 501 -> "Not possible yet";
            case 503 -> "Not available";
            default -> status < 500 ? "Request refused" : "Internal error";
        };
    }

    /// For an answer that came without words.
    static String detail(int status, String path) {
        return switch (status) {
            case 401 -> "This needs somebody who is signed in.";
            case 403 -> "Whoever is signed in may not do this.";
            case 404 -> "There is nothing at %s.".formatted(path);
            case 405 -> "%s does not know this method; the header Allow names those it knows.".formatted(path);
            case 406 -> "%s has no representation of the types in the header Accept.".formatted(path);
            case 413 -> "The body is larger than this process takes in.";
            case 415 -> "%s does not read this Content-Type; application/json is what most paths read.".formatted(path);
            default ->
                status < 500 ? "The request was refused." : "Something failed here. The log of the process says what.";
        };
    }
}
