package dev.postlude.changesets.scoring;

import dev.postlude.ai.judge.Criterion;
import dev.postlude.ai.judge.Exhibit;
import dev.postlude.ai.judge.Mark;
import dev.postlude.ai.judge.Rubric;
import dev.postlude.ai.text.Words;
import dev.postlude.api.Metric.Direction;
import java.util.HashSet;
import java.util.Locale;

/// How much of the changes a text tells, for a judge that reads and for one that can only compare words.
///
/// What is computed: for each sentence of the changes the share of its telling words that stand in the
/// text, and the mean of that. It does not notice a change told in other words; it is a stand-in, and
/// says so.
final class Coverage implements Criterion.Measure {

    static final Rubric RUBRIC = Rubric.of(
            "release-text",
            1,
            new Criterion(
                    "coverage",
                    "1 if somebody who cannot see the picture learns from the text every change of the release and which"
                            + " package it concerns; 0 if it says none of it. What is left out costs by its weight: a"
                            + " breaking change most.",
                    Direction.HIGHER,
                    new Coverage()));

    @Override
    public Mark of(Exhibit exhibit) {
        var told = new HashSet<>(Words.content(exhibit.text().text()));
        var source = exhibit.source();
        var sum = 0.0;
        var counted = 0;
        for (var at = 0; at < source.sentences().size(); at++) {
            var stems = source.stems(at);
            var weight = source.weight(stems);
            if (weight > 0) {
                sum += source.weight(stems.stream().filter(told::contains).toList()) / weight;
                counted++;
            }
        }
        var score = counted == 0 ? 0 : Math.clamp(sum / counted, 0, 1);
        return new Mark(
                score,
                String.format(
                        Locale.ROOT, "%.0f %% of the telling words of %d sentences stand there", score * 100, counted));
    }
}
