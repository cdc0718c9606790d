package dev.postlude.quotes.scoring;

import static dev.postlude.quotes.scoring.QuoteMetrics.PREFERRED;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.Limit;
import dev.postlude.api.On;
import dev.postlude.api.Run;
import dev.postlude.quotes.pairing.PairPicked;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/// Turns picks into scores of the runs that wrote the two quotes.
///
/// As with votes, the latest score counts: so what is written is the share of all its pairs that a quote has won by
/// now, one at a time for each quote.
@ApplicationScoped
public class ScorePick {

    /// How a quote did in all the pairs it hung in.
    record Tally(long won, long pairs) {}

    @DurableFunction(id = "score-pick", concurrency = @Limit(value = 1, key = "runId"))
    @On(PairPicked.class)
    void score(PairPicked picked, Run run) {
        var record = run.transaction("count-its-pairs", Tally.class, tx -> record(tx, picked.quoteId()));
        if (record.pairs() > 0) {
            run.score(PREFERRED
                    .is((double) record.won() / record.pairs())
                    .because("preferred in %d of %d pairs".formatted(record.won(), record.pairs()))
                    .creditedTo(picked.runId()));
        }
    }

    private static Tally record(Connection tx, UUID quote) throws SQLException {
        try (var query = tx.prepareStatement("""
                SELECT count(*) FILTER (WHERE preferred = ?), count(*)
                  FROM quotes.pick
                 WHERE preferred = ? OR other = ?
                """)) {
            query.setObject(1, quote);
            query.setObject(2, quote);
            query.setObject(3, quote);
            try (var rows = query.executeQuery()) {
                rows.next();
                return new Tally(rows.getLong(1), rows.getLong(2));
            }
        }
    }
}
