package dev.postlude.resume.tailor;

import dev.postlude.ai.judge.Criterion;
import dev.postlude.ai.judge.Exhibit;
import dev.postlude.ai.judge.Mark;
import dev.postlude.ai.text.Numbers;
import dev.postlude.ai.text.Verbs;
import dev.postlude.ai.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// Of the lines that begin with a dash: how many are of a good length, begin with a verb, tell a result and tell it
/// soon, and do not repeat another.
final class Clarity implements Criterion.Measure {

    private static final int FEWEST_WORDS = 4;
    private static final int MOST_WORDS = 28;
    private static final int SOON = 9;
    private static final double REPEATS = 0.6;

    private static final double LENGTH = 0.25;
    private static final double VERB = 0.25;
    private static final double RESULT = 0.2;
    private static final double RESULT_SOON = 0.15;
    private static final double FRESH = 0.15;

    @Override
    public Mark of(Exhibit exhibit) {
        var lines = exhibit.text()
                .text()
                .lines()
                .filter(line -> line.startsWith("- "))
                .map(line -> line.substring(2))
                .toList();
        if (lines.isEmpty()) {
            return new Mark(0, "there are no lines that say what was done");
        }
        double length = share(lines, line -> Words.count(line) >= FEWEST_WORDS && Words.count(line) <= MOST_WORDS);
        double verb = share(lines, Clarity::beginsWithVerb);
        double result = share(lines, line -> Worth.inItself(line) > 0);
        double soon = share(lines, Clarity::resultSoon);
        double fresh = 1 - repeated(lines);
        return new Mark(
                Math.clamp(LENGTH * length + VERB * verb + RESULT * result + RESULT_SOON * soon + FRESH * fresh, 0, 1),
                String.format(
                        Locale.ROOT,
                        "of %d lines %.0f %% are of a good length, %.0f %% begin with a verb, %.0f %% tell a result, %.0f %% of all"
                                + " soon, and %.0f %% repeat another",
                        lines.size(),
                        length * 100,
                        verb * 100,
                        result * 100,
                        soon * 100,
                        (1 - fresh) * 100));
    }

    private static double share(List<String> lines, Predicate<String> good) {
        return (double) lines.stream().filter(good).count() / lines.size();
    }

    private static boolean beginsWithVerb(String line) {
        var words = Words.of(line);
        if (words.isEmpty()) {
            return false;
        }
        var first = words.getFirst().lower();
        return Verbs.ofPast(first).isPresent() || Verbs.base(first) || Verbs.participle(first);
    }

    private static boolean resultSoon(String line) {
        var figures = Numbers.of(line);
        return !figures.isEmpty()
                && Words.count(line.substring(0, figures.getFirst().start())) < SOON;
    }

    private static double repeated(List<String> lines) {
        var stems =
                lines.stream().map(line -> new HashSet<>(Words.content(line))).toList();
        int repeated = 0;
        for (int i = 0; i < stems.size(); i++) {
            for (int j = 0; j < i; j++) {
                var shared = new HashSet<>(stems.get(i));
                shared.retainAll(stems.get(j));
                if (shared.size()
                        > REPEATS * Math.min(stems.get(i).size(), stems.get(j).size())) {
                    repeated++;
                    break;
                }
            }
        }
        return (double) repeated / lines.size();
    }
}
