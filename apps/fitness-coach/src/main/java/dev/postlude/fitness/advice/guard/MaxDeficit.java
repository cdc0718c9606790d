package dev.postlude.fitness.advice.guard;

import dev.postlude.ai.guard.Finding;
import dev.postlude.ai.text.Numbers;
import dev.postlude.ai.text.Quantity;
import dev.postlude.ai.text.Sentences;
import dev.postlude.fitness.advice.coach.CoachAnswer;
import dev.postlude.fitness.advice.coach.Limits;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/// No answer advises a larger energy deficit, a faster loss or a smaller intake than the documented ones, be it in its
/// own field or in its words. A sentence that calls a number too much is not advice to do it; one that says "at most"
/// is.
public final class MaxDeficit {

    private static final Pattern ENERGY = Pattern.compile("^[\\s-]?(?:kcals?|kilocalories?|calories?|cals?)\\b");
    private static final Pattern KILOJOULES = Pattern.compile("^[\\s-]?(?:kj|kilojoules?)\\b");
    private static final Pattern KILOGRAMS = Pattern.compile("^[\\s-]?(?:kgs?|kilograms?|kilos?)\\b");
    private static final Pattern POUNDS = Pattern.compile("^[\\s-]?(?:lbs?|pounds?)\\b");
    private static final Pattern STONES = Pattern.compile("^[\\s-]?(?:st|stones?)\\b");

    private static final double KJ_A_KCAL = 4.184;
    private static final double KG_A_POUND = 0.45359237;
    private static final double KG_A_STONE = 6.35029318;

    private static final Pattern LOSES =
            Pattern.compile("deficit|below maintenance|\\bcut\\b|\\bcutting\\b|less than you burn|fewer than you burn");

    private static final Pattern EATS =
            Pattern.compile("\\b(?:eat|eating|intake|consum\\w+|diets?|limit|restrict\\w*|stick to|stay"
                    + " (?:under|below|at)|keep (?:it |yourself |your \\w+ )?(?:under|below|at|to)|live on|get by on|aim"
                    + " for|no more than|at most)\\b|\\bon (?=\\d)");

    /// Part of a day's food says nothing about the day; unless the sentence does.
    private static final Pattern A_PART =
            Pattern.compile("\\b(?:extra|additional|snack|breakfast|lunch|dinner|meal|burn\\w*|active energy)\\b");

    private static final Pattern A_DAY = Pattern.compile("\\b(?:a|per|each|every) day\\b|/\\s?day|daily|in total");

    private static final Pattern LOSES_WEIGHT =
            Pattern.compile("\\b(?:lose|losing|drop|dropping|loss of|shed|shedding|come down|take off)\\b");

    private static final Pattern PERIOD = Pattern.compile(
            "(?:\\b(?:a|per|each|every|in|within|over)\\s+(?:(?:the\\s+)?(?:next\\s+)?)(?<count>[\\w.-]+\\s+)?|/\\s?)"
                    + "(?<unit>day|week|fortnight|month)s?\\b|\\b(?<every>daily|weekly|monthly)\\b");

    private static final Pattern STARVES = Pattern.compile("\\b(?:water fast\\w*|fast(?:ing)? for [\\w ]*\\bdays?"
            + "|eat(?:ing)? nothing|stop eating|skip(?:ping)? (?:all|every|most) meals?|no food (?:at all|for))\\b");

    private static final Pattern WARNS =
            Pattern.compile("(?<!not |n't |never )\\btoo (?:fast|much|large|big|high|little|low|few|steep)\\b");

    private static final Pattern FORBIDS =
            Pattern.compile("\\b(?:never|don't|do not|avoid|instead of|nobody should)\\b");

    private static final double DAYS_A_WEEK = 7;
    private static final double DAYS_A_MONTH = 30;
    private static final double PERCENT = 100;

    /// Whoever has not said what they weigh is taken to be heavy, in kg: what is too fast for them is so for anybody.
    private static final double HEAVY = 150;

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
                .map(sentence -> excess(sentence.text().toLowerCase(Locale.ROOT).replace('’', '\''), kg))
                .flatMap(Optional::stream)
                .findFirst()
                .map(why -> new Finding(false, why))
                .orElseGet(() -> new Finding(
                        true,
                        "advises no deficit above %d kcal a day and no loss above %.0f %% a week"
                                .formatted(Limits.MOST_DEFICIT, Limits.FASTEST_LOSS)));
    }

    private static Optional<String> excess(String sentence, double kg) {
        if (STARVES.matcher(sentence).find() && !FORBIDS.matcher(sentence).find()) {
            return Optional.of("advises to eat nothing: \"%s\"".formatted(sentence));
        }
        return WARNS.matcher(sentence).find()
                ? Optional.empty()
                : energy(sentence).or(() -> loss(sentence, kg > 0 ? kg : HEAVY));
    }

    private static Optional<String> energy(String sentence) {
        if (LOSES.matcher(sentence).find()) {
            var most = kilocalories(sentence).max();
            return most.isPresent() && most.getAsDouble() > Limits.MOST_DEFICIT
                    ? Optional.of("advises a deficit of %.0f kcal: \"%s\"".formatted(most.getAsDouble(), sentence))
                    : Optional.empty();
        }
        boolean ofADay =
                A_DAY.matcher(sentence).find() || !A_PART.matcher(sentence).find();
        var least =
                EATS.matcher(sentence).find() && ofADay ? kilocalories(sentence).min() : OptionalDouble.empty();
        return least.isPresent() && least.getAsDouble() < Limits.LEAST_INTAKE
                ? Optional.of("advises to eat %.0f kcal, at least %d: \"%s\""
                        .formatted(least.getAsDouble(), Limits.LEAST_INTAKE, sentence))
                : Optional.empty();
    }

    private static DoubleStream kilocalories(String sentence) {
        return DoubleStream.concat(
                said(sentence, ENERGY), said(sentence, KILOJOULES).map(kj -> kj / KJ_A_KCAL));
    }

    /// The numbers that are followed by this unit, in digits or in words.
    private static DoubleStream said(String sentence, Pattern unit) {
        return Numbers.of(sentence).stream()
                .filter(number -> unit.matcher(sentence.substring(unitAt(number, sentence)))
                        .find())
                .mapToDouble(number -> number.value().doubleValue());
    }

    /// Where its unit begins. "Five pounds" is taken for money, unit and all.
    private static int unitAt(Quantity number, String sentence) {
        var written = sentence.substring(number.start(), number.end());
        int money = written.indexOf("pound");
        return money > 0 ? number.start() + money : number.end();
    }

    private static Optional<String> loss(String sentence, double kg) {
        var days = LOSES_WEIGHT.matcher(sentence).find() ? period(sentence) : OptionalDouble.empty();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        var percent = Numbers.of(sentence).stream()
                .filter(number -> number.unit() == Quantity.Unit.PERCENT)
                .mapToDouble(number -> number.value().doubleValue());
        var weight = DoubleStream.of(
                        said(sentence, KILOGRAMS).max().orElse(0),
                        said(sentence, POUNDS).max().orElse(0) * KG_A_POUND,
                        said(sentence, STONES).max().orElse(0) * KG_A_STONE)
                .map(lost -> lost / kg * PERCENT);
        double share = DoubleStream.concat(percent, weight).max().orElse(0) * DAYS_A_WEEK / days.getAsDouble();
        return share > Limits.FASTEST_LOSS + 1e-9
                ? Optional.of("advises a loss of %.1f %% a week: \"%s\"".formatted(share, sentence))
                : Optional.empty();
    }

    /// In days. "In two weeks" is fourteen.
    private static OptionalDouble period(String sentence) {
        var matcher = PERIOD.matcher(sentence);
        if (!matcher.find()) {
            return OptionalDouble.empty();
        }
        var unit = matcher.group("unit") == null ? matcher.group("every") : matcher.group("unit");
        double days = switch (unit) {
            case "day", "daily" -> 1;
            case "fortnight" -> 2 * DAYS_A_WEEK;
            case "month", "monthly" -> DAYS_A_MONTH;
            default -> DAYS_A_WEEK;
        };
        var count = matcher.group("count");
        var number = count == null
                ? Optional.<Quantity>empty()
                : Numbers.of(count).stream().findFirst();
        return OptionalDouble.of(days
                * number.map(each -> each.value().doubleValue())
                        .filter(each -> each > 0)
                        .orElse(1.0));
    }
}
