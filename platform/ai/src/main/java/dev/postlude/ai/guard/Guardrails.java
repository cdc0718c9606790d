package dev.postlude.ai.guard;

import dev.postlude.ai.text.Numbers;
import dev.postlude.ai.text.Overlap;
import dev.postlude.ai.text.Sentences;
import dev.postlude.ai.text.Words;
import java.util.Locale;
import java.util.regex.Pattern;

/// The rules, each of which can fail.
public final class Guardrails {

    private Guardrails() {}

    /// At most `most` words, counted as a reader does.
    public static Finding length(String text, int most) {
        int words = Words.count(text);
        return new Finding(words <= most, "%s, at most %d".formatted(several(words, "word"), most));
    }

    /// No em dash, nor what stands for one: `--`, or a hyphen or en dash between spaces. A range such as
    /// "10–12" is fine.
    public static Finding emDash(String text) {
        var dash =
                Pattern.compile("—|―|(?<!-)--(?!-)|(?<=\\S\\s)[-–](?=\\s\\S)").matcher(text);
        return dash.find()
                ? new Finding(false, "\"%s\" at character %d".formatted(dash.group(), dash.start()))
                : new Finding(true, "no em dash");
    }

    /// From `least` to `most` sentences.
    public static Finding sentences(String text, int least, int most) {
        int count = Sentences.of(text).size();
        return new Finding(
                count >= least && count <= most,
                "%s, from %d to %d".formatted(several(count, "sentence"), least, most));
    }

    /// Something is written there at all.
    public static Finding blank(String text) {
        int words = Words.count(text);
        return new Finding(words > 0, words > 0 ? several(words, "word") : "nothing is written there");
    }

    /// The model did the task instead of declining it. Takes the raw answer.
    public static Finding refusal(String rawAnswer) {
        return Refusal.in(rawAnswer)
                .map(phrase -> new Finding(false, "declines: \"%s\"".formatted(phrase)))
                .orElseGet(() -> new Finding(true, "does not decline"));
    }

    /// At most the share `most` of the words is copied from `source` in fragments of two words or more.
    public static Finding copied(String source, String text, double most) {
        var overlap = Overlap.of(source, text);
        return new Finding(
                overlap.coverage() <= most,
                String.format(
                        Locale.ROOT,
                        "%.0f %% of the words are copied, in fragments of %.1f words; at most %.0f %%",
                        overlap.coverage() * 100,
                        overlap.density(),
                        most * 100));
    }

    /// Every number and date in `text` stands in `source`, after rounding to its own precision.
    public static Finding numbers(String source, String text) {
        var invented = Numbers.unsupported(source, text);
        return invented.isEmpty()
                ? new Finding(true, "all %d numbers stand in the source".formatted(Numbers.claims(text)))
                : new Finding(false, "not in the source: " + String.join(", ", invented));
    }

    private static String several(int number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
