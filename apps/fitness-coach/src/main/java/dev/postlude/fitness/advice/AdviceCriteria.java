package dev.postlude.fitness.advice;

import dev.postlude.ai.judge.Criterion;
import dev.postlude.ai.judge.Exhibit;
import dev.postlude.ai.judge.Mark;
import dev.postlude.ai.judge.Rubric;
import dev.postlude.ai.text.Dates;
import dev.postlude.ai.text.Numbers;
import dev.postlude.ai.text.Sentence;
import dev.postlude.api.Metric.Direction;
import java.util.Locale;
import java.util.regex.Pattern;

/// What the judge asks of advice. The offline measures look at form: what they cannot see stands in `docs/safety.md`.
final class AdviceCriteria {

    /// Four figures of one's own are as specific as it gets.
    private static final double ENOUGH = 4;

    private static final Pattern ACTS = Pattern.compile(
            "\\b(?:go|do|run|ride|swim|walk|row|lift|train|rest|sleep|keep|eat"
                    + "|change|watch|back off|get up|lights out|going to bed|take|hold|earn|stay|work|talk|see|call)\\b");

    private static final Pattern WHEN =
            Pattern.compile("\\b(?:today|tonight|tomorrow|morning|evening|after every|after a|by \\w+day)\\b");

    private static final Pattern HOW_MUCH = Pattern.compile(
            "\\d[\\d.,]*\\s?(?:minutes|min|hours|h|g|km|kcal|steps|points)\\b|\\b(?:easy|moderate|hard)\\b");

    static final Criterion SPECIFIC = new Criterion(
            "specific",
            "1 if the advice rests on this person's own figures and would be wrong for somebody else; 0 if it could be"
                    + " said to anybody.",
            Direction.HIGHER,
            AdviceCriteria::specific);

    static final Criterion ACTIONABLE = new Criterion(
            "actionable",
            "1 if one knows what to do, when, and how much of it; 0 if it only describes or praises.",
            Direction.HIGHER,
            AdviceCriteria::actionable);

    static final Rubric ADVICE = Rubric.of("advice", 1, SPECIFIC, ACTIONABLE);

    private AdviceCriteria() {}

    /// Half for figures that the sheet has, up to four; half for the share of sentences with one.
    private static Mark specific(Exhibit exhibit) {
        var text = exhibit.text().text();
        int claims = Numbers.claims(text);
        int own = Math.max(
                0, claims - Numbers.unsupported(exhibit.source().text(), text).size());
        var sentences = exhibit.text().sentences();
        double share =
                sentences.stream().filter(AdviceCriteria::figure).count() / (double) Math.max(1, sentences.size());
        return new Mark(
                Math.clamp(Math.min(1, own / ENOUGH) / 2 + share / 2, 0, 1),
                String.format(Locale.ROOT, "%d figures of the sheet, in %.0f %% of the sentences", own, share * 100));
    }

    private static boolean figure(Sentence sentence) {
        return !Numbers.of(sentence.text()).isEmpty()
                || !Dates.of(sentence.text()).isEmpty();
    }

    /// A third each: something to do, a time to do it, and how much of it.
    private static Mark actionable(Exhibit exhibit) {
        var lower = exhibit.text().text().toLowerCase(Locale.ROOT);
        boolean acts = ACTS.matcher(lower).find();
        boolean when = WHEN.matcher(lower).find();
        boolean much = HOW_MUCH.matcher(lower).find();
        int met = (acts ? 1 : 0) + (when ? 1 : 0) + (much ? 1 : 0);
        return new Mark(
                met / 3.0,
                "%s to do, %s when, %s how much"
                        .formatted(acts ? "says what" : "nothing", when ? "says" : "not", much ? "says" : "not"));
    }
}
