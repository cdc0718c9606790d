package dev.postlude.quotes.scoring;

import static dev.postlude.quotes.scoring.QuoteMetrics.REACTED;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.Match;
import dev.postlude.api.Metric;
import dev.postlude.api.Parent;
import dev.postlude.api.Run;
import dev.postlude.api.Scorer;
import dev.postlude.api.Verdict;
import dev.postlude.quotes.QuotesSettings;
import dev.postlude.quotes.Span;
import dev.postlude.quotes.voting.VoteCast;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Waits a few minutes for the first vote on a quote.
///
/// The wait looks back to when the quote was written, so a vote that is faster than this run is not missed. Silence
/// is an answer only from somebody who was there: a quote that a person asked for, or that a person has had on a page.
/// One that the clock asked for at night, and that nobody saw, has not left anybody cold; it says nothing.
@ApplicationScoped
@DurableFunction(id = "score-reaction")
public class ScoreReaction implements Scorer<AwaitedReaction> {

    private final Duration window;

    ScoreReaction(QuotesSettings settings) {
        this.window = settings.reactionWindow();
    }

    @Override
    public List<Metric> metrics() {
        return List.of(REACTED);
    }

    @Override
    public Verdict score(AwaitedReaction quote, Run run, Parent parent) {
        var first = Match.eq("quoteId", quote.quoteId()).since(quote.writtenAt());
        var vote = run.waitFor("first-vote", VoteCast.class, first, window);
        if (vote.isPresent()) {
            return Verdict.of(REACTED.is(true).because(vote.get().up() ? "first an up" : "first a down"));
        }
        return run.transaction("look-for-witnesses", Boolean.class, tx -> hasWitness(tx, quote.quoteId()))
                ? Verdict.of(
                        REACTED.is(false).because("somebody saw it, and nobody voted within " + Span.inWords(window)))
                : Verdict.unknown("Nobody asked for it and nobody saw it within %s.".formatted(Span.inWords(window)));
    }

    private static boolean hasWitness(Connection tx, UUID quote) throws SQLException {
        try (var query = tx.prepareStatement(
                "SELECT task_id IS NOT NULL OR seen_at IS NOT NULL FROM quotes.quote WHERE id = ?")) {
            query.setObject(1, quote);
            try (var rows = query.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
