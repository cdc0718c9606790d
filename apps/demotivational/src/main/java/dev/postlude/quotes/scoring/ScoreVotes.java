package dev.postlude.quotes.scoring;

import static dev.postlude.quotes.scoring.QuoteMetrics.SENTIMENT;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.Limit;
import dev.postlude.api.On;
import dev.postlude.api.Run;
import dev.postlude.quotes.voting.VoteCast;
import dev.postlude.quotes.voting.VoteChanged;
import dev.postlude.quotes.voting.VoteWithdrawn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/// Turns votes into scores of the run that wrote the quote, however long ago that was.
///
/// Many may vote on one quote, and of a number the latest score counts: so what is written is what all of them think
/// by now. One at a time for each quote, or an older mean could be written last.
@ApplicationScoped
public class ScoreVotes {

    @DurableFunction(id = "score-vote", concurrency = @Limit(value = 1, key = "runId"))
    @On(VoteCast.class)
    @On(VoteWithdrawn.class)
    void score(VoteChanged vote, Run run) {
        var opinion = run.transaction("ask-all-voters", Opinion.class, tx -> opinion(tx, vote.quoteId()));
        run.score(SENTIMENT.is(opinion.mean()).because(opinion.sentence()).creditedTo(vote.runId()));
    }

    private static Opinion opinion(Connection tx, UUID quote) throws SQLException {
        try (var query = tx.prepareStatement("SELECT ups, downs FROM quotes.quote WHERE id = ?")) {
            query.setObject(1, quote);
            try (var rows = query.executeQuery()) {
                return rows.next() ? new Opinion(rows.getInt(1), rows.getInt(2)) : new Opinion(0, 0);
            }
        }
    }
}
