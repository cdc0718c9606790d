package dev.postlude.quotes.scoring;

import static dev.postlude.quotes.scoring.QuoteMetrics.BLEAKNESS;

import dev.postlude.ai.Model;
import dev.postlude.ai.cdi.ModelName;
import dev.postlude.ai.judge.Judge;
import dev.postlude.ai.judge.Mark;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.Metric;
import dev.postlude.api.Parent;
import dev.postlude.api.Run;
import dev.postlude.api.Scorer;
import dev.postlude.api.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// Marks how bleak a quote is, after people already have it.
///
/// A judge that fails is asked again; when it keeps failing, its score is an error and never a zero.
@ApplicationScoped
@DurableFunction(id = "judge-quote")
public class JudgeQuote implements Scorer<Hearing> {

    private final Judge judge;

    JudgeQuote(@ModelName("judge") Model model) {
        this.judge = new Judge(model, Bleakness.RUBRIC);
    }

    @Override
    public List<Metric> metrics() {
        return List.of(BLEAKNESS);
    }

    @Override
    public Verdict score(Hearing quote, Run run, Parent parent) {
        var mark = run.step("judge", Mark.class, () -> mark(quote));
        run.transaction("keep-for-the-leaderboard", Boolean.class, tx -> keep(tx, quote.quoteId(), mark));
        return Verdict.of(BLEAKNESS.is(mark.score()).because(mark.reason()));
    }

    private Mark mark(Hearing quote) {
        var judgement = judge.judge(quote.topic().orElse("anything at all"), quote.text());
        var score = judgement.score(BLEAKNESS);
        return new Mark(score.value(), score.reason());
    }

    /// False when the quote is gone.
    private static boolean keep(Connection tx, UUID quote, Mark mark) throws SQLException {
        try (var update = tx.prepareStatement("UPDATE quotes.quote SET bleakness = ? WHERE id = ?")) {
            update.setDouble(1, mark.score());
            update.setObject(2, quote);
            return update.executeUpdate() == 1;
        }
    }
}
