package dev.postlude.ai.summary;

import dev.postlude.ai.text.Numbers;
import dev.postlude.ai.text.Quantity;
import dev.postlude.ai.text.Quantity.Unit;
import dev.postlude.ai.text.Words;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The sentence with the hardest facts, and then the one that says why they matter.
final class FactLead implements Lead {

    private static final int FEWEST_WORDS_LEFT = 8;
    private static final int LONG = 35;

    private static final Pattern SUPERLATIVE = Pattern.compile(
            "\\b(first|largest|biggest|smallest|highest|lowest|fastest|slowest|oldest|youngest|longest|shortest|newest"
                    + "|strongest|deepest|earliest|worst|best|most|least|record|only|never before|unprecedented"
                    + "|cheapest|hottest|coldest|richest|doubled|tripled|halved)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MATTERS = Pattern.compile(
            "\\b(because|means?|meant|could|so that|as a result|allows?|enables?|threat(?:ens?)?|risks?|matters?|important"
                    + "|for the first time|impact|rules? out|warn(?:s|ed)?|explains?)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CONCERNS = Pattern.compile(
            "\\b(will|would|helps?|hopes?|future|instead|saves?|costs?|affects?|leaves?|leaving|raises?|forces?|opens?"
                    + "|promises?|plans?|now)\\b",
            Pattern.CASE_INSENSITIVE);

    /// A place the reader has not been told.
    private static final Pattern THERE = Pattern.compile("(?<!^)\\b(?:there|such)\\b");

    @Override
    public String instructions() {
        return "Lead with the sharpest concrete fact of the story: a number, a name, a first or a most."
                + " Then say in one sentence why it matters.";
    }

    @Override
    public String write(Story story, int words) {
        int fact = IntStream.range(0, story.length())
                .boxed()
                .max(Comparator.comparingDouble((Integer i) -> sharpness(story, i))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        // Two sentences share the space, so the first takes no more than it needs of about two thirds.
        var first = Trim.toFit(story.sentence(fact), Math.min(words, words * 2 / 3 + 1));
        int left = words - Words.count(first);
        if (left < FEWEST_WORDS_LEFT) {
            return first;
        }
        return IntStream.range(0, story.length())
                .filter(i -> i != fact && sayable(story, i, fact, left))
                .boxed()
                .max(Comparator.comparingDouble((Integer i) -> meaning(story, i, fact))
                        .thenComparing(Comparator.reverseOrder()))
                .map(i -> first + " " + Trim.toFit(story.sentence(i), left))
                .orElse(first);
    }

    /// How much hard fact a sentence holds: amounts, names and extremes, in what the story turns around.
    private static double sharpness(Story story, int index) {
        var sentence = story.sentence(index);
        var amounts = Numbers.of(sentence);
        long hard = amounts.stream()
                .filter(amount -> !amount.year() && !one(amount))
                .count();
        long hardest =
                amounts.stream().filter(amount -> amount.unit() != Unit.PLAIN).count();
        long names = story.document().names(index).size();
        long extremes = SUPERLATIVE.matcher(sentence).results().count();
        double facts =
                Math.min(3, hard) + 0.5 * Math.min(2, hardest) + 0.5 * Math.min(3, names) + 0.8 * Math.min(2, extremes);
        int words = Words.count(sentence);
        double poor = (QuestionLead.standsAlone(sentence) ? 0 : 1.5)
                + (words > LONG ? 0.7 : 0)
                + (words < 6 ? 2 : 0)
                + (THERE.matcher(sentence).find() ? 0.8 : 0);
        return facts + 3 * story.central()[index] - poor;
    }

    private static boolean one(Quantity amount) {
        return amount.text().equalsIgnoreCase("one");
    }

    /// Whether a sentence can follow: it fits without being cut in half, asks nothing, and a "he" or "it" at
    /// its head still points at the sentence before.
    private static boolean sayable(Story story, int index, int fact, int words) {
        var sentence = story.sentence(index);
        boolean points = !QuestionLead.standsAlone(sentence);
        boolean pronoun = sentence.matches("(?is)^(he|she|it|they|this|that|these|those|its|their)\\b.*");
        return Words.count(Trim.hard(sentence)) <= words
                && Words.count(sentence) >= 5
                && (!points || (pronoun && index == fact + 1));
    }

    private static double meaning(Story story, int index, int fact) {
        var document = story.document();
        var sentence = story.sentence(index);
        Set<String> own = document.stems(index);
        var shared = own.stream().filter(document.stems(fact)::contains).toList();
        double again = document.weight(own) == 0 ? 0 : document.weight(shared) / document.weight(own);
        return story.central()[index]
                + (MATTERS.matcher(sentence).find()
                        ? 1
                        : CONCERNS.matcher(sentence).find() ? 0.5 : 0)
                + (index == fact + 1 ? 0.4 : 0)
                - 1.5 * again;
    }
}
