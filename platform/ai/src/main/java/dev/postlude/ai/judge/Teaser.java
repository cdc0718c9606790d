package dev.postlude.ai.judge;

import dev.postlude.ai.text.Dates;
import dev.postlude.ai.text.Names;
import dev.postlude.ai.text.Numbers;
import dev.postlude.ai.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/// How much a text invites to read on: it asks something the source can answer, holds the answer back,
/// and is concrete about what it asks.
final class Teaser implements Criterion.Measure {

    private static final double ASKS = 0.5;
    private static final double WITHHOLDS = 0.25;
    private static final double CONCRETE = 0.25;

    /// A question that is answered or drowned by what follows pulls less.
    private static final double ASKED_EARLY = 0.6;

    /// Four names, numbers or dates are as concrete as it gets.
    private static final double ENOUGH = 4;

    @Override
    public Mark of(Exhibit exhibit) {
        double asks = asks(exhibit);
        double withheld = 1 - Spoiler.disclosed(exhibit, exhibit.statements(), List.of());
        double concrete = Math.min(1, particulars(exhibit) / ENOUGH);
        double score = ASKS * asks + WITHHOLDS * withheld + CONCRETE * concrete;
        return new Mark(
                Math.clamp(score, 0, 1),
                String.format(
                        Locale.ROOT,
                        "%s, holds back %.0f %%, particulars: %d",
                        exhibit.questions().isEmpty()
                                ? "asks nothing"
                                : String.format(Locale.ROOT, "asks what the source covers to %.0f %%", asks * 100),
                        withheld * 100,
                        particulars(exhibit)));
    }

    /// How far the source covers what is asked; a question about something else is no invitation to it.
    private static double asks(Exhibit exhibit) {
        var questions = exhibit.questions();
        if (questions.isEmpty()) {
            return 0;
        }
        var last = questions.getLast();
        double covered = exhibit.source().place(Words.content(last.text())).share();
        boolean atTheEnd = last.equals(exhibit.text().sentences().getLast());
        return covered * (atTheEnd ? 1 : ASKED_EARLY);
    }

    private static int particulars(Exhibit exhibit) {
        var text = exhibit.text();
        var proper = new HashSet<>(exhibit.source().proper());
        proper.addAll(text.proper());
        long names = text.sentences().stream()
                .flatMap(sentence -> Names.of(sentence.text(), proper).stream())
                .distinct()
                .count();
        return (int) names
                + Numbers.of(text.text()).size()
                + Dates.of(text.text()).size();
    }
}
