package dev.postlude.resume.tailor;

import dev.postlude.ai.text.Verbs;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Turns "built" into "building" and back, for verbs it is sure of.
final class VerbForms {

    private static final Map<String, String> IRREGULAR_PAST = Map.ofEntries(
            Map.entry("build", "built"),
            Map.entry("lead", "led"),
            Map.entry("run", "ran"),
            Map.entry("write", "wrote"),
            Map.entry("rewrite", "rewrote"),
            Map.entry("cut", "cut"),
            Map.entry("set", "set"),
            Map.entry("bring", "brought"),
            Map.entry("grow", "grew"),
            Map.entry("win", "won"),
            Map.entry("make", "made"),
            Map.entry("keep", "kept"),
            Map.entry("hold", "held"),
            Map.entry("give", "gave"),
            Map.entry("take", "took"),
            Map.entry("teach", "taught"),
            Map.entry("find", "found"),
            Map.entry("rebuild", "rebuilt"),
            Map.entry("drive", "drove"),
            Map.entry("sell", "sold"),
            Map.entry("buy", "bought"),
            Map.entry("let", "let"),
            Map.entry("free", "freed"));

    private VerbForms() {}

    /// "rewriting" of "rewrote".
    static Optional<String> gerundOfPast(String past) {
        return base(past).map(VerbForms::gerund);
    }

    /// "cut" of "cutting".
    static Optional<String> pastOfGerund(String gerund) {
        if (!gerund.endsWith("ing") || gerund.length() < 6) {
            return Optional.empty();
        }
        var stem = gerund.substring(0, gerund.length() - 3);
        boolean doubled = stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2);
        var bases = Stream.of(stem + "e", stem, doubled ? stem.substring(0, stem.length() - 1) : stem);
        // Only a base whose own gerund is this one: "rating" is of "rate", not of "rat".
        return bases.filter(base -> gerund(base).equals(gerund))
                .flatMap(base -> past(base).stream())
                .findFirst();
    }

    private static Optional<String> base(String past) {
        return IRREGULAR_PAST.entrySet().stream()
                .filter(verb -> verb.getValue().equals(past))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> Verbs.ofPast(past))
                .or(() -> regularBase(past));
    }

    /// Verbs the platform does not list, where the spelling leaves no doubt: "migrated" is of "migrate".
    private static Optional<String> regularBase(String past) {
        if (past.matches("[a-z]{3,}(?:at|is|iz|uc|ov|iev|ur|ag|in|ut|as|ud|or)ed")) {
            var withE = past.substring(0, past.length() - 1);
            return past.matches(".*(?:ain|oin|eas|loor|onitor|entor|ditor|actor)ed")
                    ? Optional.empty()
                    : Optional.of(withE);
        }
        return past.matches("[a-z]{3,}(?:ct|nt|rt|pt|st|ck|sh|ch|nd|wn|ew)ed")
                ? Optional.of(past.substring(0, past.length() - 2))
                : Optional.empty();
    }

    private static Optional<String> past(String base) {
        if (IRREGULAR_PAST.containsKey(base)) {
            return Optional.ofNullable(IRREGULAR_PAST.get(base));
        }
        if (!Verbs.base(base)) {
            return Optional.empty();
        }
        var regular = base.endsWith("e")
                ? base + "d"
                : doubles(base) ? base + base.charAt(base.length() - 1) + "ed" : base + "ed";
        regular = base.matches(".*[^aeiou]y") ? base.substring(0, base.length() - 1) + "ied" : regular;
        return Verbs.ofPast(regular).filter(base::equals).isPresent() ? Optional.of(regular) : Optional.empty();
    }

    private static String gerund(String base) {
        if (base.endsWith("ie")) {
            return base.substring(0, base.length() - 2) + "ying";
        }
        if (base.endsWith("e") && !base.endsWith("ee") && base.length() > 2) {
            return base.substring(0, base.length() - 1) + "ing";
        }
        return doubles(base) ? base + base.charAt(base.length() - 1) + "ing" : base + "ing";
    }

    /// One syllable with one vowel before one consonant: cut, plan, ship.
    private static boolean doubles(String base) {
        return base.matches("[^aeiou]*[aeiou][bdgklmnprt]");
    }
}
