package dev.postlude.quotes.writing.offline;

import dev.postlude.ai.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a sentence is about, as it stands in the middle of one, and whether it is one thing or many.
///
/// @param phrase such as "your quarterly review", "other people", "becoming a manager"
/// @param plural decides between is and are
public record Subject(String phrase, boolean plural) {

    private static final List<Subject> WHATEVER = List.of(
            one("ambition"),
            one("the weekly stand-up"),
            one("your best work"),
            many("second chances"),
            one("teamwork"),
            one("the roadmap"),
            many("fresh starts"),
            one("resilience"),
            one("your potential"),
            one("the prompt"),
            many("side projects"),
            one("work-life balance"),
            many("milestones"),
            one("the feedback round"),
            one("growth"),
            many("long-term plans"));

    /// What a visitor says of themselves, said back to them.
    private static final Map<String, String> TURNED = Map.of(
            "my",
            "your",
            "mine",
            "yours",
            "me",
            "you",
            "i",
            "you",
            "i'm",
            "you're",
            "our",
            "your",
            "ours",
            "yours",
            "myself",
            "yourself",
            "am",
            "are");

    private static final Set<String> ASKING = Set.of(
            "why", "how", "what", "when", "where", "who", "which", "should", "can", "could", "is", "are", "do", "does",
            "will", "would");

    /// Topics that begin like orders, turned into what one does when obeying.
    private static final Set<String> DOING = Set.of(
            "achieve", "become", "be", "build", "buy", "chase", "find", "finish", "follow", "get", "give", "go", "have",
            "keep", "learn", "leave", "lose", "make", "move", "quit", "save", "start", "stay", "stop", "take", "write");

    private static final Set<String> MANY = Set.of(
            "people",
            "children",
            "men",
            "women",
            "feet",
            "teeth",
            "data",
            "criteria",
            "media",
            "mice",
            "kids",
            "folks");

    private static final Set<String> ONE_ALL_THE_SAME =
            Set.of("news", "mathematics", "physics", "politics", "economics", "christmas", "always", "perhaps");

    /// What is longer is quoted, and spoken of as of a thing somebody has said.
    private static final int MOST_WORDS = 6;

    private static final Pattern AFTERTHOUGHT = Pattern.compile(
            "\\s(?:of|for|in|on|at|to|with|without|about|from|during|before|after|between|that|who|which)\\s");

    private static Subject one(String phrase) {
        return new Subject(phrase, false);
    }

    private static Subject many(String phrase) {
        return new Subject(phrase, true);
    }

    /// Without a topic chance picks one.
    public static Subject of(Optional<String> topic, SplittableRandom chance) {
        var bare = topic.map(typed -> typed.replaceAll("^[\\s\"'“”‘’.…!?]+|[\\s\"'“”‘’.…!?,;:]+$", ""))
                .filter(text -> !text.isBlank());
        return bare.map(Subject::read).orElseGet(() -> WHATEVER.get(chance.nextInt(WHATEVER.size())));
    }

    private static Subject read(String text) {
        // A full stop inside would end the sentence before it has come to its point.
        var words = text.replaceAll("[.!?…]+\\s", ", ").split("\\s+");
        var first = words[0].toLowerCase(Locale.ROOT);
        if (words.length > 1 && ASKING.contains(first)) {
            return one("the question “%s”".formatted(String.join(" ", words)));
        }
        if (words.length > MOST_WORDS) {
            return one("“%s”".formatted(String.join(" ", words)));
        }
        var turned = Stream.of(words)
                .map(word -> TURNED.getOrDefault(word.toLowerCase(Locale.ROOT), word))
                .collect(Collectors.toList());
        if (words.length > 1 && DOING.contains(first)) {
            turned.set(0, doing(first));
            return one(String.join(" ", turned));
        }
        if (Words.stop(first)) {
            turned.set(0, turned.getFirst().toLowerCase(Locale.ROOT));
        }
        return new Subject(String.join(" ", turned), isMany(turned));
    }

    private static String doing(String verb) {
        return switch (verb) {
            case "be" -> "being";
            case "get", "quit", "stop" -> verb + verb.charAt(verb.length() - 1) + "ing";
            default -> verb.endsWith("e") ? verb.substring(0, verb.length() - 1) + "ing" : verb + "ing";
        };
    }

    private static boolean isMany(List<String> words) {
        var phrase = String.join(" ", words);
        if (isDeed(words.getFirst().toLowerCase(Locale.ROOT))) {
            return false;
        }
        var head = AFTERTHOUGHT.split(phrase, 2)[0];
        var letters = Words.of(head);
        if (letters.isEmpty() || phrase.contains(" and ")) {
            return phrase.contains(" and ");
        }
        var last = letters.getLast().lower();
        return MANY.contains(last)
                || last.length() > 3 && last.matches(".*[^suiy]s") && !ONE_ALL_THE_SAME.contains(last);
    }

    /// "becoming managers" is one thing, and "networking events" are many.
    private static boolean isDeed(String word) {
        return DOING.stream().anyMatch(verb -> doing(verb).equals(word));
    }

    /// At the beginning of a sentence.
    String first() {
        int end = phrase.startsWith("“") ? 2 : phrase.offsetByCodePoints(0, 1);
        return phrase.substring(0, end).toUpperCase(Locale.ROOT) + phrase.substring(end);
    }

    /// The form of a verb that goes with it.
    String verb(String ofOne, String ofMany) {
        return plural ? ofMany : ofOne;
    }

    String is() {
        return verb("is", "are");
    }

    String it() {
        return verb("it", "they");
    }

    String itAsObject() {
        return verb("it", "them");
    }

    int letters() {
        return (int) phrase.codePoints().filter(Character::isLetter).count();
    }

    int vowels() {
        return (int) phrase.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(letter -> "aeiouäöüáéíóúàèìòùâêîôû".indexOf(letter) >= 0)
                .count();
    }
}
