package dev.postlude.quarkus.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.postlude.engine.NoSuchFunction;
import dev.postlude.engine.UnknownRun;
import dev.postlude.engine.history.BadQuery;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns what a resource throws into a [Problem].
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /// What Quarkus says to programmers where we say something to whoever asked.
    private static final Set<String> OF_THE_FRAMEWORK = Set.of(
            "Unable to find matching target resource method",
            "The content-type header value did not match the value in @Consumes",
            "The accept header value did not match the value in @Produces");

    @ServerExceptionMapper
    public Response refused(RequestRefused refused) {
        return refused.problem().response();
    }

    @ServerExceptionMapper
    public Response unknownRun(UnknownRun unknown) {
        return Problem.of(404, unknown).response();
    }

    @ServerExceptionMapper
    public Response noSuchFunction(NoSuchFunction unknown) {
        return Problem.of(404, unknown).response();
    }

    @ServerExceptionMapper
    public Response badQuery(BadQuery bad) {
        return Problem.of(400, bad.getMessage() + ".", List.of(new Problem.Violation(bad.field(), bad.problem())))
                .response();
    }

    /// Bean validation of a parameter or a body. Of a result it is our own mistake.
    @ServerExceptionMapper
    public Response invalid(ResteasyReactiveViolationException invalid) {
        return invalid((ConstraintViolationException) invalid);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException invalid) {
        var violations = invalid.getConstraintViolations();
        if (violations.isEmpty() || violations.stream().anyMatch(ProblemMappers::isOfResult)) {
            return unexpected(invalid);
        }
        var fields = violations.stream()
                .map(violation -> new Problem.Violation(field(violation), violation.getMessage()))
                .sorted(Comparator.comparing(Problem.Violation::field).thenComparing(Problem.Violation::message))
                .toList();
        return Problem.of(422, "The input is not valid; violations names each field.", fields)
                .response();
    }

    private static boolean isOfResult(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    /// The path without the method's name and, for a body, without the parameter's.
    private static String field(ConstraintViolation<?> violation) {
        var nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.METHOD)
                .toList();
        var isBody = nodes.size() > 1 && nodes.getFirst().getKind() == ElementKind.PARAMETER;
        var path = new StringBuilder();
        for (var node : isBody ? nodes.subList(1, nodes.size()) : nodes) {
            path.append(path.isEmpty() || node.toString().startsWith("[") ? "" : ".")
                    .append(node);
        }
        return path.toString();
    }

    // Quarkus has a mapper for exactly this one, which says nothing.
    @ServerExceptionMapper
    public Response malformed(MismatchedInputException malformed) {
        return malformed((JsonMappingException) malformed);
    }

    @ServerExceptionMapper
    public Response malformed(JsonMappingException malformed) {
        var field = new StringBuilder();
        for (var reference : malformed.getPath()) {
            field.append(
                    reference.getFieldName() == null
                            ? "[" + reference.getIndex() + "]"
                            : (field.isEmpty() ? "" : ".") + reference.getFieldName());
        }
        var problem = JsonWords.mismatch(malformed);
        // What is no JSON inside of a value comes wrapped.
        if (malformed.getCause() instanceof JsonProcessingException syntax
                && !(syntax instanceof JsonMappingException)) {
            return malformed(syntax);
        }
        return field.isEmpty()
                ? Problem.of(400, "The body %s.".formatted(problem)).response()
                : Problem.of(
                                400,
                                "The body does not fit: %s %s.".formatted(field, problem),
                                List.of(new Problem.Violation(field.toString(), problem)))
                        .response();
    }

    @ServerExceptionMapper
    public Response malformed(JsonProcessingException malformed) {
        return Problem.notJson(malformed).response();
    }

    @ServerExceptionMapper
    public Response refused(WebApplicationException refused, UriInfo uri) {
        var response = refused.getResponse();
        if (response.hasEntity() || response.getStatus() < 400) {
            return response;
        }
        if (refused.getCause() instanceof JsonMappingException malformed) {
            return malformed(malformed);
        }
        if (refused.getCause() instanceof JsonProcessingException malformed) {
            return malformed(malformed);
        }
        return Response.fromResponse(response)
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(response.getStatus(), detail(refused, uri)))
                .build();
    }

    /// What the thrower said, unless it said nothing but the status.
    private static String detail(WebApplicationException refused, UriInfo uri) {
        var status = refused.getResponse().getStatusInfo();
        var said = refused.getMessage();
        var silent = said == null
                || OF_THE_FRAMEWORK.contains(said)
                || said.startsWith("HTTP " + status.getStatusCode())
                || said.startsWith("RESTEASY")
                || refused.getCause() != null;
        return silent || said == null ? Problem.detail(status.getStatusCode(), uri.getPath()) : said;
    }

    /// What the reading of a body failed with, where that is its sender's doing.
    @ServerExceptionMapper
    public Response broken(IOException failure) {
        if (BrokenBody.brokeOff(failure)) {
            LOG.debugf(failure, "A request broke off");
            return Problem.of(400, "The body ends before it is complete.").response();
        }
        return unexpected(failure);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        if (BrokenBody.holdsImpossibleNumber(failure)) {
            return Problem.of(400, "The body has a number that is too small or too large to be one.")
                    .response();
        }
        var mark = UUID.randomUUID();
        LOG.errorf(failure, "A request failed; whoever made it was told the mark %s", mark);
        return Problem.of(500, "Something failed here. The log of the process says what, under %s.".formatted(mark))
                .response();
    }
}
