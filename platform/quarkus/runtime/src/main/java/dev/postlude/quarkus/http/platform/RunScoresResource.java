package dev.postlude.quarkus.http.platform;

import dev.postlude.engine.Engine;
import dev.postlude.engine.IncomingScore;
import dev.postlude.engine.InvalidScore;
import dev.postlude.quarkus.http.problem.Problem;
import dev.postlude.quarkus.http.problem.Problem.Violation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Scores of a run that somebody outside of it has to give.
@Path("/api/v1/runs/{id}/scores")
@Produces(MediaType.APPLICATION_JSON)
@WhereEnabled
@RunOnVirtualThread
@Tag(name = "Scores")
public class RunScoresResource {

    private static final int MAX_SCORES = 1_000;

    private static final String DEFAULT_SOURCE = "api";

    private final Provider<Engine> engine;

    RunScoresResource(Provider<Engine> engine) {
        this.engine = engine;
    }

    /// A score as its sender writes it. Of a flag the value is true or false, or 1 or 0.
    public record Given(
            @Nullable String metric,
            @Nullable Object value,
            @Nullable String stepId,
            @Nullable String source,
            @Nullable String reason,
            @Nullable String idempotencyKey) {}

    /// How many scores were written.
    public record Written(int scores) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Score a run; all scores are written, or none")
    @APIResponse(responseCode = "200", description = "Written, each once per idempotencyKey")
    @APIResponse(responseCode = "404", description = "There is no such run")
    @APIResponse(responseCode = "422", description = "Nothing was written; violations says why")
    public Written score(@PathParam("id") UUID run, @Nullable List<@Nullable Given> given) {
        if (given == null || given.isEmpty()) {
            throw Problem.of(400, "The body is an array of scores, with at least one.")
                    .refused();
        }
        if (given.size() > MAX_SCORES) {
            throw Problem.of(413, "At most %d scores in one request.".formatted(MAX_SCORES))
                    .refused();
        }
        var violations = new ArrayList<Violation>();
        var scores = new ArrayList<IncomingScore>();
        for (var i = 0; i < given.size(); i++) {
            incoming(given.get(i), "[" + i + "]", violations).ifPresent(scores::add);
        }
        if (!violations.isEmpty()) {
            throw refusal(violations).refused();
        }
        try {
            engine.get().score(run, scores);
        } catch (InvalidScore invalid) {
            throw refusal(Problem.violations(invalid.violations())).refused();
        }
        return new Written(scores.size());
    }

    private static Optional<IncomingScore> incoming(@Nullable Given given, String at, List<Violation> violations) {
        if (given == null) {
            violations.add(new Violation(at, "must be a score"));
            return Optional.empty();
        }
        var value = number(given.value());
        if (given.metric() == null || given.metric().isBlank()) {
            violations.add(new Violation(at + ".metric", "is missing"));
        }
        if (value == null) {
            violations.add(new Violation(at + ".value", "must be a number, or true or false for a flag"));
        }
        if (given.metric() == null || value == null) {
            return Optional.empty();
        }
        return Optional.of(new IncomingScore(
                given.metric(),
                value,
                Optional.ofNullable(given.stepId()),
                Optional.ofNullable(given.source()).orElse(DEFAULT_SOURCE),
                Optional.ofNullable(given.reason()).orElse(""),
                Optional.ofNullable(given.idempotencyKey())));
    }

    private static @Nullable Double number(@Nullable Object value) {
        return switch (value) {
            case Boolean held -> held ? 1.0 : 0.0;
            case Number number -> number.doubleValue();
            case null, default -> null;
        };
    }

    private static Problem refusal(List<Violation> violations) {
        return Problem.of(422, "No score was written; violations names each field.", violations);
    }
}
