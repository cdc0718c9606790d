package dev.postlude.suite.tour.fitness;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postlude.suite.tour.AiJobs;
import dev.postlude.suite.tour.Facts;
import dev.postlude.suite.tour.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/// Brings exports in, and looks what became of them.
final class ImportTour {

    private static final Duration READING = Duration.ofMinutes(3);
    private static final Set<String> ENDED = Set.of("completed", "failed", "cancelled");

    private final Facts facts;

    ImportTour(Stage stage, Facts facts) {
        this.facts = facts;
    }

    void take(FitnessApi who, String name, Path export) {
        var first = read(who, export);
        facts.check(
                first.path("status").asText().equals("completed")
                        && first.path("bytes").asLong() == first.path("total").asLong()
                        && first.path("records").asLong() > 1_000,
                "%s's export was read to its end: %,d records, %,d of them new, %,d not understood"
                        .formatted(
                                name,
                                first.path("records").asLong(),
                                first.path("added").asLong(),
                                first.path("bad").asLong()),
                first::toString);
        facts.check(
                first.path("bad").asLong() > 0 && first.path("problems").size() > 0,
                "what could not be understood is named: "
                        + first.path("problems").path(0).path("reason").asText(),
                first::toString);
        var again = read(who, export);
        facts.check(
                again.path("status").asText().equals("completed")
                        && again.path("added").asLong() == 0,
                "the same export once more adds nothing",
                again::toString);
    }

    /// The import once it has ended.
    JsonNode read(FitnessApi who, Path export) {
        return ended(
                who,
                who.upload(export, UUID.randomUUID().toString()).expect(202).json());
    }

    JsonNode read(FitnessApi who, String xml) {
        return ended(
                who, who.upload(xml, UUID.randomUUID().toString()).expect(202).json());
    }

    private JsonNode ended(FitnessApi who, JsonNode accepted) {
        new AiJobs(who.browser(), facts).job(accepted.path("aiJobId").asText());
        return facts.patience(READING)
                .until(
                        "an import",
                        () -> who.imported(accepted.path("importId").asText()),
                        seen -> ENDED.contains(seen.path("status").asText()),
                        seen -> "%s, %,d of %,d bytes"
                                .formatted(
                                        seen.path("status").asText(),
                                        seen.path("bytes").asLong(),
                                        seen.path("total").asLong()));
    }

    /// Waits until the days of the last import are numbers.
    void rolledUp(FitnessApi who, String day) {
        facts.patience(READING)
                .until("the roll-up", who::asOf, seen -> seen.compareTo(day) >= 0, seen -> "known up to " + seen);
    }
}
