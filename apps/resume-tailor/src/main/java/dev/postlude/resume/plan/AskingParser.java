package dev.postlude.resume.plan;

import dev.postlude.ai.Model;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;

/// Asks the grammar first, and a model only about what the grammar does not understand.
///
/// The person waits, so the model has `budget` and no more; after it, or with the offline model, the grammar's
/// answer stands.
public record AskingParser(Grammar grammar, Model model, Duration budget) implements CommandParser {

    public static final Duration BUDGET = Duration.ofSeconds(2);

    @Override
    public Plan parse(String text, ZoneId zone, Instant now, Collection<String> companies) {
        throw new UnsupportedOperationException("under way");
    }
}
