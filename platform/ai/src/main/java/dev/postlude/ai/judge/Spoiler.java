package dev.postlude.ai.judge;

import dev.postlude.ai.text.Centrality;
import dev.postlude.ai.text.Sentence;
import dev.postlude.ai.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/// How much of what the source comes to a text gives away.
///
/// What it comes to is said by its most central sentences. A word of theirs that the text states is given
/// away; one that it only asks about is half given away, for a question presupposes; and one that the title
/// says already is no great loss.
final class Spoiler implements Criterion.Measure {

    private static final int KEY_SENTENCES = 3;
    private static final double ASKED = 0.5;
    private static final double ANNOUNCED = 0.3;

    @Override
    public Mark of(Exhibit exhibit) {
        double share = disclosed(exhibit, exhibit.statements(), exhibit.questions());
        return new Mark(
                share,
                String.format(Locale.ROOT, "gives away %.0f %% of what the source's key sentences say", share * 100));
    }

    /// The share of the key sentences' weight that these sentences disclose.
    static double disclosed(Exhibit exhibit, List<Sentence> statements, List<Sentence> questions) {
        var source = exhibit.source();
        var central = Centrality.of(source, exhibit.title(), exhibit.embeddings());
        var stated = stems(statements);
        var asked = stems(questions);
        var announced = new HashSet<>(Words.content(exhibit.title()));
        double told = 0;
        double total = 0;
        for (int i : keySentences(central)) {
            // Squared, so that the one most central sentence decides where there is one.
            double importance = central[i] * central[i];
            for (var stem : source.stems(i)) {
                double weight = importance * source.weight(stem) * (announced.contains(stem) ? ANNOUNCED : 1);
                total += weight;
                told += stated.contains(stem) ? weight : asked.contains(stem) ? weight * ASKED : 0;
            }
        }
        return total == 0 ? 0 : Math.clamp(told / total, 0, 1);
    }

    private static List<Integer> keySentences(double[] central) {
        return IntStream.range(0, central.length)
                .boxed()
                .sorted((a, b) -> Double.compare(central[b], central[a]))
                .limit(KEY_SENTENCES)
                .toList();
    }

    private static Set<String> stems(List<Sentence> sentences) {
        var stems = new HashSet<String>();
        sentences.forEach(sentence -> stems.addAll(Words.content(sentence.text())));
        return stems;
    }
}
