package dev.postlude.changesets.image;

import dev.postlude.ai.Desk;
import dev.postlude.ai.Material;
import dev.postlude.ai.Task;
import dev.postlude.ai.text.Words;
import dev.postlude.changesets.release.Bump;
import dev.postlude.changesets.release.ChangeNote;
import dev.postlude.changesets.release.ReleasePlan;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// To write one line that says what matters in a release.
///
/// Offline, the line is taken from the changes: of the notes of the greatest bump the first sentence that
/// says most of what the others say too, without its marks, and short enough for a line. That is no
/// language model; it reads nothing and only weighs words.
record WriteHeadline(ReleasePlan plan) implements Task {

    static final int MOST_WORDS = 12;

    @Override
    public String instructions() {
        return """
                You write the headline of a software release for the people who use it.
                One line of at most %d words. Plain words, active, no exclamation mark, no emoji, no quotation marks, no \
                full stop. Name a package or a number only if it stands in the material. If one change breaks things, it is \
                the headline.
                %s""".formatted(MOST_WORDS, Material.RULE);
    }

    @Override
    public String material() {
        return Material.quote("release", Changes.text(plan));
    }

    @Override
    public String offline(Desk desk) {
        var notes = weighty();
        var common = new HashMap<String, Integer>();
        for (var note : notes) {
            Words.content(PlainText.of(note.summary())).stream()
                    .distinct()
                    .forEach(stem -> common.merge(stem, 1, Integer::sum));
        }
        return notes.stream()
                .map(note -> first(desk, note))
                .filter(sentence -> !sentence.isBlank())
                .max(Comparator.comparingDouble(sentence -> weight(sentence, common)))
                .map(WriteHeadline::line)
                .orElse("");
    }

    private List<ChangeNote> weighty() {
        var greatest = plan.packages().stream()
                .flatMap(one -> one.notes().stream())
                .map(ChangeNote::bump)
                .reduce(Bump.NONE, Bump::or);
        return plan.packages().stream()
                .flatMap(one -> one.notes().stream())
                .filter(note -> note.bump() == greatest)
                .distinct()
                .toList();
    }

    private static String first(Desk desk, ChangeNote note) {
        var sentences = desk.read(PlainText.firstBlock(note.summary())).sentences();
        return sentences.isEmpty() ? "" : sentences.getFirst().text();
    }

    /// Words that several changes share weigh most; a long sentence gains nothing by being long.
    private static double weight(String sentence, Map<String, Integer> common) {
        var stems = Words.content(sentence).stream().distinct().toList();
        var sum = stems.stream().mapToInt(stem -> common.getOrDefault(stem, 0)).sum();
        return sum / Math.sqrt(1 + stems.size());
    }

    private static String line(String sentence) {
        var words = sentence.strip().replaceAll("[.!。！]+$", "").split("\\s+");
        return words.length <= MOST_WORDS
                ? String.join(" ", words)
                : String.join(" ", List.of(words).subList(0, MOST_WORDS)) + "…";
    }
}
