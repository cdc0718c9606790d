package dev.postlude.quotes.quote;

import dev.postlude.api.Cron;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.Run;
import dev.postlude.quotes.QuotesSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// Asks for a quote when nobody does, so that there is always something new to regret.
///
/// The clock strikes every five minutes; whether it is time is a setting, and the database's clock says.
@ApplicationScoped
public class AskUnasked {

    /// No two strikes are exactly five minutes apart, and a second's delay must not cost a quote its turn.
    private static final Duration SLACK = Duration.ofMinutes(1);

    private final boolean enabled;
    private final Duration every;

    AskUnasked(QuotesSettings settings) {
        this.enabled = settings.unasked().enabled();
        this.every = settings.unasked().every();
    }

    /// Which quote was asked for, if it was time for one.
    public record Asked(Optional<UUID> quoteId) {}

    @DurableFunction(id = "ask-unasked")
    @Cron("*/5 * * * *")
    Asked ask(Run run) {
        var asked = run.transaction("ask-if-due", Asked.class, this::askIfDue);
        asked.quoteId()
                .ifPresent(
                        id -> run.send("have-it-written", new QuoteRequested(id, Optional.empty(), Optional.empty())));
        return asked;
    }

    private Asked askIfDue(Connection tx) throws SQLException {
        if (!enabled) {
            return new Asked(Optional.empty());
        }
        try (var insert = tx.prepareStatement("""
                INSERT INTO quotes.quote (id, created_at)
                SELECT gen_random_uuid(), postlude.now()
                 WHERE NOT EXISTS (SELECT FROM quotes.quote
                                    WHERE task_id IS NULL AND created_at > postlude.now() - ?::interval)
                RETURNING id
                """)) {
            insert.setString(1, every.minus(SLACK).toString());
            try (var rows = insert.executeQuery()) {
                return new Asked(rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty());
            }
        }
    }
}
