package dev.postlude.fitness.advice.guard;

import dev.postlude.ai.guard.Finding;
import dev.postlude.ai.text.Sentences;
import dev.postlude.fitness.advice.coach.CoachAnswer;
import dev.postlude.fitness.advice.coach.Limits;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// No answer advises a larger energy deficit, a faster loss or a smaller intake than the documented ones, be it in its
/// own field or in its words. A sentence that calls a number too much is not advice to do it.
public final class MaxDeficit {

    private static final Pattern KCAL = Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?)\\s?(?:kcal|calories|cal)\\b");
    private static final Pattern PERCENT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s?(?:%|percent|per cent)");
    private static final Pattern KILOGRAMS = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s?(?:kg|kilograms?|kilos?)\\b");
    private static final Pattern LOSES = Pattern.compile("deficit|below maintenance|cut |cutting|less than you burn");
    private static final Pattern EATS = Pattern.compile("\\b(?:eat|intake|consume|diet of|limit yourself to|on)\\b");
    private static final Pattern LOSES_WEIGHT = Pattern.compile("\\b(?:lose|losing|drop|dropping|loss of|shed)\\b");
    private static final Pattern A_WEEK = Pattern.compile("\\b(?:a|per|each|every) week\\b|/\\s?week|weekly");
    private static final Pattern WARNS =
            Pattern.compile("too (?:fast|much|large|big|high|little|low)|eat more|not more than|at most|no more than");

    private MaxDeficit() {}

    /// @param kg what the person weighs; 0 if that is not known
    public static Finding check(CoachAnswer answer, double kg) {
        if (answer.deficitKcal() > Limits.MOST_DEFICIT) {
            return new Finding(
                    false,
                    "advises a deficit of %d kcal a day, at most %d"
                            .formatted(answer.deficitKcal(), Limits.MOST_DEFICIT));
        }
        return Sentences.of(answer.text()).stream()
                .map(sentence -> excess(sentence.text().toLowerCase(Locale.ROOT), kg))
                .flatMap(Optional::stream)
                .findFirst()
                .map(why -> new Finding(false, why))
                .orElseGet(() -> new Finding(
                        true,
                        "advises no deficit above %d kcal a day and no loss above %.0f %% a week"
                                .formatted(Limits.MOST_DEFICIT, Limits.FASTEST_LOSS)));
    }

    private static Optional<String> excess(String sentence, double kg) {
        if (WARNS.matcher(sentence).find()) {
            return Optional.empty();
        }
        var kcal = first(KCAL, sentence);
        if (kcal.isPresent() && LOSES.matcher(sentence).find() && kcal.get() > Limits.MOST_DEFICIT) {
            return Optional.of("advises a deficit of %.0f kcal: \"%s\"".formatted(kcal.get(), sentence));
        }
        if (kcal.isPresent()
                && !LOSES.matcher(sentence).find()
                && EATS.matcher(sentence).find()
                && kcal.get() < Limits.LEAST_INTAKE) {
            return Optional.of("advises to eat %.0f kcal, at least %d: \"%s\""
                    .formatted(kcal.get(), Limits.LEAST_INTAKE, sentence));
        }
        if (!LOSES_WEIGHT.matcher(sentence).find() || !A_WEEK.matcher(sentence).find()) {
            return Optional.empty();
        }
        var percent = first(PERCENT, sentence)
                .or(() -> kg > 0 ? first(KILOGRAMS, sentence).map(loss -> loss / kg * 100) : Optional.empty());
        return percent.filter(share -> share > Limits.FASTEST_LOSS + 1e-9)
                .map(share -> "advises a loss of %.1f %% a week: \"%s\"".formatted(share, sentence));
    }

    private static Optional<Double> first(Pattern number, String sentence) {
        return number.matcher(sentence)
                .results()
                .map(match -> Double.parseDouble(match.group(1).replace(",", "")))
                .findFirst();
    }
}
