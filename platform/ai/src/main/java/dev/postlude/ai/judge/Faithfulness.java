package dev.postlude.ai.judge;

import dev.postlude.ai.text.Document;
import dev.postlude.ai.text.Embeddings;
import dev.postlude.ai.text.Names;
import dev.postlude.ai.text.Numbers;
import dev.postlude.ai.text.Overlap;
import dev.postlude.ai.text.Sentence;
import dev.postlude.ai.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Whether the source bears a text out, as far as words, numbers and names can tell.
///
/// Each sentence is held against the place of the source that says most of it; a statement that is
/// negated there counts half. Numbers and names that the source does not have take up to half of the mark each.
/// Precise about what was invented, blind to who did what to whom, and unjust to a good paraphrase: show
/// it beside the share that was copied.
final class Faithfulness implements Criterion.Measure {

    private static final double INVENTED = 0.5;
    private static final double WEAKEST = 0.25;
    private static final double TURNED_AROUND = 0.5;
    private static final double ALIKE = 0.45;

    @Override
    public Mark of(Exhibit exhibit) {
        var source = Document.read(
                exhibit.title().isBlank()
                        ? exhibit.source().text()
                        : exhibit.title() + "\n\n" + exhibit.source().text());
        var support = support(source, exhibit);
        var text = exhibit.text().text();
        var numbers = Numbers.unsupported(source.text(), text);
        var names = names(source, exhibit.text());
        var strangers = names.stream().filter(name -> !known(source, name)).toList();

        double mean = support.stream().mapToDouble(Support::share).average().orElse(0);
        double least = support.stream().mapToDouble(Support::share).min().orElse(0);
        double score = ((1 - WEAKEST) * mean + WEAKEST * least)
                * (1 - INVENTED * share(numbers.size(), Numbers.claims(text)))
                * (1 - INVENTED * share(strangers.size(), names.size()));
        return new Mark(
                Math.clamp(score, 0, 1), reason(mean, support, numbers, strangers, Overlap.of(source.text(), text)));
    }

    /// How far the source says what one sentence says, and whether it says the opposite.
    private record Support(Sentence sentence, double share, boolean turnedAround) {}

    private static List<Support> support(Document source, Exhibit exhibit) {
        var support = new ArrayList<Support>();
        for (var sentence : exhibit.text().sentences()) {
            var claim = Words.content(sentence.text());
            if (claim.isEmpty()) {
                continue;
            }
            var place = source.place(claim);
            double share = place.share();
            if (place.index() >= 0) {
                var near = source.textAt(place.index(), place.length());
                share = raisedByMeaning(share, sentence.text(), near, exhibit.embeddings());
                if (Negation.contradicts(near, sentence.text())) {
                    support.add(new Support(sentence, share * TURNED_AROUND, true));
                    continue;
                }
            }
            support.add(new Support(sentence, share, false));
        }
        return support;
    }

    /// A sentence that means the same in other words closes up to half of the gap.
    private static double raisedByMeaning(double share, String claim, String near, Optional<Embeddings> embeddings) {
        if (embeddings.isEmpty() || share > 0.99) {
            return share;
        }
        var vectors = embeddings.get().of(List.of(claim, near));
        double alike = Math.clamp((Embeddings.cosine(vectors.get(0), vectors.get(1)) - ALIKE) / (0.95 - ALIKE), 0, 1);
        return share + (1 - share) * alike / 2;
    }

    private static List<Names.Name> names(Document source, Document text) {
        var proper = new HashSet<>(source.proper());
        proper.addAll(text.proper());
        return text.sentences().stream()
                .flatMap(sentence -> Names.of(sentence.text(), proper).stream())
                .toList();
    }

    /// All words of the name stand together in the source, or it is the initials of a name there, or the
    /// name whose initials stand there.
    private static boolean known(Document source, Names.Name name) {
        if (source.together(name.words())) {
            return true;
        }
        var initials = name.words().stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
        if (name.words().size() > 1 && source.together(List.of(initials))) {
            return true;
        }
        return name.words().size() == 1
                && IntStream.range(0, source.sentences().size())
                        .boxed()
                        .flatMap(i -> source.names(i).stream())
                        .anyMatch(other -> other.words().size() > 1
                                && other.words().stream()
                                        .map(word -> word.substring(0, 1))
                                        .collect(Collectors.joining())
                                        .equals(name.words().getFirst()));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static String reason(
            double mean, List<Support> support, List<String> numbers, List<Names.Name> strangers, Overlap overlap) {
        var parts = new ArrayList<String>();
        parts.add(String.format(
                Locale.ROOT,
                "%.0f %% of its content stands in the source, %.0f %% word for word",
                mean * 100,
                overlap.coverage() * 100));
        support.stream()
                .filter(sentence -> sentence.turnedAround)
                .findFirst()
                .ifPresent(sentence -> parts.add("turned around: \"%s\"".formatted(sentence.sentence.text())));
        if (!numbers.isEmpty()) {
            parts.add("not in the source: " + String.join(", ", numbers));
        }
        if (!strangers.isEmpty()) {
            parts.add(
                    "unknown there: " + strangers.stream().map(Names.Name::text).collect(Collectors.joining(", ")));
        }
        return String.join("; ", parts);
    }
}
