package dev.postlude.resume.tailor;

import dev.postlude.ai.text.Numbers;
import dev.postlude.ai.text.Quantity;
import dev.postlude.ai.text.Quantity.Unit;
import dev.postlude.ai.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A number where it stands, and what its neighbours say it is a number of.
///
/// @param measure   the unit right after it, such as `hour`; empty if there is none
/// @param rate      how often, such as `year` of "3 a year"; empty if it does not say
/// @param bound     whether it is more, less or about so much
/// @param direction `by`, `to` or `from`, right before it; empty if none is
/// @param counted   the words right after it, up to the next small word: what is counted
/// @param before    up to three words before it in its clause
/// @param of        `team` of "a team of four"; empty if it is not said so
record Occurrence(
        Quantity number,
        String measure,
        String rate,
        Bound bound,
        String direction,
        List<String> counted,
        List<String> before,
        String of) {

    enum Bound {
        EXACTLY("(?!)", "(?!)"),
        MORE(
                "over|more than|at least|above|exceeding|beyond|upwards? of|in excess of|>=?|≥",
                "^(?:\\s?\\+| or more\\b| plus\\b)"),
        LESS("up to|at most|under|below|less than|fewer than|nearly|almost|close to|<=?|≤", "^ or (?:less|fewer)\\b"),
        ABOUT("about|around|roughly|approximately|approx\\.?|circa|some|~|≈", "(?!)");

        private final Pattern ahead;
        private final Pattern behind;

        Bound(String ahead, String behind) {
            this.ahead = Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(?:" + ahead + ")\\s*$");
            this.behind = Pattern.compile("(?i)" + behind);
        }

        private static Bound of(String ahead, String behind) {
            for (var bound : values()) {
                if (bound.ahead.matcher(ahead).find()
                        || bound.behind.matcher(behind).find()) {
                    return bound;
                }
            }
            return EXACTLY;
        }
    }

    private static final Pattern BOUNDARY = Pattern.compile("[.,;:!?()\\[\\]|•·\\n–—](?!\\d)");
    private static final Pattern FOLLOWING = Pattern.compile("^[\\s-]?(\\p{L}+)");
    private static final Pattern DIRECTION = Pattern.compile("(?i)(?<!\\p{L})(by|to|from)\\s+(?:[\\p{L}]+\\s+){0,2}$");
    private static final Pattern OF = Pattern.compile("(?i)(\\p{L}+)\\s+of\\s+$");

    private static final Pattern RATE = Pattern.compile(
            "(?i)(?:\\b(?:an?|per|each|every)\\s+|/\\s?)(second|minute|hour|day|week|month|quarter|year)s?\\b"
                    // "Daily" before a noun says which, and not how often.
                    + "|\\b(hourly|daily|nightly|weekly|monthly|quarterly|yearly|annually)\\b"
                    + "(?=\\s*(?:$|[.,;:!?)]|(?:and|by|with|for|in|to|at|on|from)\\b))");

    private static final Map<String, String> ADVERBS = Map.of(
            "hourly",
            "hour",
            "daily",
            "day",
            "nightly",
            "day",
            "weekly",
            "week",
            "monthly",
            "month",
            "quarterly",
            "quarter",
            "yearly",
            "year",
            "annually",
            "year");

    private static final Map<String, String> MEASURES = Map.ofEntries(
            Map.entry("s", "second"),
            Map.entry("sec", "second"),
            Map.entry("ms", "millisecond"),
            Map.entry("min", "minute"),
            Map.entry("h", "hour"),
            Map.entry("hr", "hour"),
            Map.entry("d", "day"),
            Map.entry("yr", "year"),
            Map.entry("second", "second"),
            Map.entry("millisecond", "millisecond"),
            Map.entry("minute", "minute"),
            Map.entry("hour", "hour"),
            Map.entry("day", "day"),
            Map.entry("week", "week"),
            Map.entry("month", "month"),
            Map.entry("quarter", "quarter"),
            Map.entry("year", "year"),
            Map.entry("decade", "decade"));

    /// Words for those one works with, which say the same after a number.
    private static final Set<String> PEOPLE = Set.of("people", "person", "staff", "member", "colleague", "employee");

    private static final String SOMEBODY = "people";

    private static final int BEFORE = 3;

    static List<Occurrence> in(String text) {
        var tokens = Terms.tokens(text);
        var numbers = Numbers.of(text);
        return numbers.stream()
                .filter(number -> !number.year() && !number.text().equalsIgnoreCase("one"))
                .map(number -> at(text, number, numbers, tokens))
                .toList();
    }

    private static Occurrence at(String text, Quantity number, List<Quantity> all, List<Terms.Token> tokens) {
        var ahead = text.substring(0, number.start());
        var behind = text.substring(number.end());
        var bound = Bound.of(ahead, behind);
        var direction = DIRECTION.matcher(ahead);
        var of = OF.matcher(ahead);
        return new Occurrence(
                number,
                measure(behind),
                rate(text, number, all),
                bound,
                direction.find() ? direction.group(1).toLowerCase(Locale.ROOT) : "",
                counted(text, number, tokens),
                before(text, number, all, tokens),
                of.find() ? key(of.group(1)) : "");
    }

    private static String measure(String behind) {
        var word = FOLLOWING.matcher(behind);
        if (!word.find()) {
            return "";
        }
        var said = word.group(1).toLowerCase(Locale.ROOT);
        return MEASURES.getOrDefault(said, MEASURES.getOrDefault(said.replaceFirst("s$", ""), ""));
    }

    private static String rate(String text, Quantity number, List<Quantity> all) {
        int next = all.stream()
                .mapToInt(Quantity::start)
                .filter(start -> start >= number.end())
                .min()
                .orElse(text.length());
        var clause = text.substring(number.end(), next);
        var end = BOUNDARY.matcher(clause);
        var rate = RATE.matcher(end.find() ? clause.substring(0, end.start()) : clause);
        if (!rate.find()) {
            return "";
        }
        return rate.group(1) != null
                ? rate.group(1).toLowerCase(Locale.ROOT)
                : ADVERBS.getOrDefault(rate.group(2).toLowerCase(Locale.ROOT), "");
    }

    private static List<String> counted(String text, Quantity number, List<Terms.Token> tokens) {
        var counted = new ArrayList<String>();
        int last = number.end();
        for (var token : tokens) {
            if (token.start() >= number.end()) {
                boolean apart =
                        BOUNDARY.matcher(text.substring(last, token.start())).find();
                if (apart || small(token)) {
                    break;
                }
                counted.add(key(token.text()));
                last = token.end();
            }
        }
        return List.copyOf(counted);
    }

    private static List<String> before(String text, Quantity number, List<Quantity> all, List<Terms.Token> tokens) {
        var before = new ArrayList<String>();
        int next = number.start();
        for (var token : tokens.reversed()) {
            if (token.end() <= number.start() && before.size() < BEFORE) {
                if (BOUNDARY.matcher(text.substring(token.end(), next)).find()) {
                    break;
                }
                next = token.start();
                boolean numeral =
                        all.stream().anyMatch(other -> other.start() <= token.start() && token.start() < other.end());
                if (!numeral && !small(token)) {
                    before.add(key(token.text()));
                }
            }
        }
        return List.copyOf(before);
    }

    private static boolean small(Terms.Token token) {
        return Words.stop(token.text().toLowerCase(Locale.ROOT))
                || Character.isDigit(token.text().charAt(0));
    }

    private static String key(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        var stem = Words.stem(lower);
        return PEOPLE.contains(lower) || PEOPLE.contains(stem) ? SOMEBODY : stem;
    }

    /// Whether this, in the source, bears out `claim`: as many, of the same, as often, and neither more
    /// nor less.
    ///
    /// @param alone whether the source says no other number of this kind, so that it cannot have been
    ///            taken from there
    boolean bearsOut(Occurrence claim, boolean alone) {
        boolean sameKind = number.unit() == claim.number.unit()
                || (number.unit() == Unit.MONEY && claim.number.unit() == Unit.PLAIN);
        return sameKind
                && number.value().compareTo(claim.number.value()) == 0
                && bound == claim.bound
                && (claim.measure.isEmpty() || claim.measure.equals(measure))
                && (claim.rate.isEmpty() || claim.rate.equals(rate))
                && (claim.direction.isEmpty() || direction.isEmpty() || claim.direction.equals(direction))
                && (!claim.measure.isEmpty() || isOfTheSame(claim, alone));
    }

    private boolean isOfTheSame(Occurrence claim, boolean alone) {
        if (!of.isEmpty()
                && !claim.counted.isEmpty()
                && claim.counted.getFirst().equals(of)) {
            // "A team of four" is not four teams.
            return false;
        }
        if (claim.number.unit() != Unit.PLAIN && alone) {
            return true;
        }
        var near = new HashSet<>(counted);
        near.addAll(before);
        if (near.contains("team")) {
            near.add(SOMEBODY);
        }
        var said = claim.counted.isEmpty() ? claim.before : claim.counted;
        return said.isEmpty() || !Collections.disjoint(near, said);
    }
}
