package dev.postlude.ai.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The forms of English verbs, as far as it takes to turn a statement into a question.
public final class Verbs {

    private static final String RESOURCE = "verbs.txt";

    private static final Map<String, String> PAST = new HashMap<>();
    private static final Map<String, String> THIRD_PERSON = new HashMap<>();
    private static final Map<String, String> IRREGULAR = new HashMap<>();
    private static final Set<String> PARTICIPLE = new HashSet<>();
    private static final Set<String> BASE = new HashSet<>();

    private static final Set<String> AUXILIARIES = Set.of(
            "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must",
            "should", "does", "did", "do");

    static {
        try (var reader = new BufferedReader(
                new InputStreamReader(Verbs.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(Verbs::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Verbs() {}

    /// The base of a past form: rose is from rise.
    public static Optional<String> ofPast(String word) {
        return Optional.ofNullable(PAST.get(word));
    }

    /// The base of the form that goes with he, she or it.
    public static Optional<String> ofThirdPerson(String word) {
        return Optional.ofNullable(THIRD_PERSON.get(word));
    }

    public static boolean base(String word) {
        return BASE.contains(word);
    }

    /// Whether it can follow "has" or "was": known participles, and whatever ends as regular ones do.
    public static boolean participle(String word) {
        return PARTICIPLE.contains(word) || word.equals("been") || (word.length() > 4 && word.endsWith("ed"));
    }

    /// Whether past and participle are the same, so that "led" may be either.
    public static boolean ambiguous(String word) {
        return PAST.containsKey(word) && PARTICIPLE.contains(word);
    }

    public static boolean auxiliary(String word) {
        return AUXILIARIES.contains(word);
    }

    /// The base under which an irregular form and its verb meet: fell and fallen are both fall. Empty for regular
    /// forms, which share their beginning anyway.
    static Optional<String> ofIrregular(String word) {
        return Optional.ofNullable(IRREGULAR.get(word));
    }

    private static void add(String line) {
        var forms = line.strip().split("\\s+");
        var base = forms[0];
        BASE.add(base);
        PAST.put(forms.length > 1 ? forms[1] : regularPast(base), base);
        PARTICIPLE.add(forms.length > 2 ? forms[2] : regularPast(base));
        THIRD_PERSON.put(thirdPerson(base), base);
        for (int i = 1; i < forms.length; i++) {
            IRREGULAR.put(forms[i], base);
        }
    }

    private static String regularPast(String base) {
        if (base.endsWith("e")) {
            return base + "d";
        }
        return consonantY(base) ? base.substring(0, base.length() - 1) + "ied" : base + "ed";
    }

    private static String thirdPerson(String base) {
        if (base.matches(".*(s|x|z|ch|sh|o)")) {
            return base + "es";
        }
        return consonantY(base) ? base.substring(0, base.length() - 1) + "ies" : base + "s";
    }

    private static boolean consonantY(String base) {
        return base.matches(".*[^aeiou]y");
    }
}
