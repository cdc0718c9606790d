package dev.postlude.ai.text;

import dev.postlude.ai.text.Quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the numbers of a text, in digits and in words, and checks one text's numbers against another's.
///
/// Digits that belong to a name, as in "COVID-19" or "G7", are not numbers. Dates are told apart by
/// [Dates], so that "3 May" is no three of anything.
public final class Numbers {

    private static final Map<String, BigDecimal> SCALES = Map.ofEntries(
            Map.entry("hundred", new BigDecimal("100")),
            Map.entry("thousand", new BigDecimal("1000")),
            Map.entry("k", new BigDecimal("1000")),
            Map.entry("million", new BigDecimal("1000000")),
            Map.entry("mn", new BigDecimal("1000000")),
            Map.entry("m", new BigDecimal("1000000")),
            Map.entry("billion", new BigDecimal("1000000000")),
            Map.entry("bn", new BigDecimal("1000000000")),
            Map.entry("b", new BigDecimal("1000000000")),
            Map.entry("trillion", new BigDecimal("1000000000000")),
            Map.entry("tn", new BigDecimal("1000000000000")));

    /// In order, from zero on.
    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");

    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90);

    private static final String SCALE = "hundred|thousand|million|billion|trillion|mn|bn|tn|k|m|b";
    private static final String PERCENT = "%|percent(?:age points?)?|per cent";
    private static final String CURRENCY = "dollars?|euros?|pounds?|yen";

    private static final Pattern DIGITS = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?<!\\p{L}-)(?<!\\d[.,])(?<money>[$€£¥]\\s?)?"
                    + "(?<whole>\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?<part>\\.\\d+(?![\\d.]*\\.\\d))?"
                    + "(?:[\\s-]?(?<scale>" + SCALE + ")\\b)?"
                    + "(?:[\\s-]?(?<percent>" + PERCENT + ")(?!\\p{L})|[\\s-](?<currency>" + CURRENCY + ")\\b)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern IN_WORDS = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?<word>" + String.join("|", SMALL) + "|" + String.join("|", TENS.keySet()) + ")"
                    + "(?:[\\s-](?<scale>hundred|thousand|million|billion|trillion))?"
                    + "(?:\\s(?<percent>percent|per cent)|\\s(?<currency>" + CURRENCY + "))?(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);

    private Numbers() {}

    /// All numbers of `text` in order, those inside dates left out.
    public static List<Quantity> of(String text) {
        var dates = Dates.of(text);
        var found = new ArrayList<Quantity>();
        for (var matcher = DIGITS.matcher(text); matcher.find(); ) {
            int start = matcher.start();
            if (dates.stream().noneMatch(date -> date.start() <= start && start < date.end())) {
                found.add(digits(matcher));
            }
        }
        for (var matcher = IN_WORDS.matcher(text); matcher.find(); ) {
            found.add(words(matcher));
        }
        found.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return List.copyOf(found);
    }

    /// The numbers and dates of `claim` that `source` does not say. "One" makes no claim: it is a pronoun
    /// as often as a number.
    public static List<String> unsupported(String source, String claim) {
        var known = of(source);
        var knownDates = Dates.of(source);
        var missing = new ArrayList<String>();
        for (var quantity : of(claim)) {
            boolean said = known.stream().anyMatch(number -> number.supports(quantity))
                    || knownDates.stream().anyMatch(date -> date.mentions(quantity));
            if (!said && !quantity.text().equalsIgnoreCase("one")) {
                missing.add(quantity.text());
            }
        }
        for (var date : Dates.of(claim)) {
            boolean said = knownDates.stream().anyMatch(known1 -> known1.agreesWith(date));
            if (!said) {
                missing.add(date.text());
            }
        }
        return List.copyOf(missing);
    }

    /// How many numbers and dates `text` claims.
    public static int claims(String text) {
        long numbers = of(text).stream()
                .filter(number -> !number.text().equalsIgnoreCase("one"))
                .count();
        return (int) numbers + Dates.of(text).size();
    }

    private static Quantity digits(Matcher matcher) {
        var part = matcher.group("part") == null ? "" : matcher.group("part");
        var number = new BigDecimal(matcher.group("whole").replace(",", "") + part);
        boolean money = matcher.group("money") != null || matcher.group("currency") != null;
        var scale = matcher.group("scale") == null ? "" : matcher.group("scale").toLowerCase(Locale.ROOT);
        // "5 m" is metres and "$5m" is millions; only money makes the short forms a scale.
        boolean scales = !scale.isEmpty() && (scale.length() > 1 || scale.equals("k") || money);
        var factor = factor(scales ? scale : null);
        var unit = money ? Unit.MONEY : matcher.group("percent") != null ? Unit.PERCENT : Unit.PLAIN;
        int end = !scale.isEmpty() && !scales ? matcher.start("scale") : matcher.end();
        var text = matcher.group().substring(0, end - matcher.start()).strip();
        return new Quantity(text, number.multiply(factor), number.ulp().multiply(factor), unit, matcher.start(), end);
    }

    private static Quantity words(Matcher matcher) {
        var word = matcher.group("word").toLowerCase(Locale.ROOT);
        int small = SMALL.indexOf(word);
        var number = BigDecimal.valueOf(small >= 0 ? small : TENS.getOrDefault(word, 0));
        var factor = factor(matcher.group("scale"));
        var unit = matcher.group("percent") != null
                ? Unit.PERCENT
                : matcher.group("currency") != null ? Unit.MONEY : Unit.PLAIN;
        return new Quantity(matcher.group(), number.multiply(factor), factor, unit, matcher.start(), matcher.end());
    }

    private static BigDecimal factor(@Nullable String scale) {
        return scale == null ? BigDecimal.ONE : SCALES.getOrDefault(scale.toLowerCase(Locale.ROOT), BigDecimal.ONE);
    }
}
