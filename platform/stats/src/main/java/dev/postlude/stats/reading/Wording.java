package dev.postlude.stats.reading;

import static java.util.Objects.requireNonNull;

import dev.postlude.stats.reading.Decision.Breach;
import dev.postlude.stats.reading.Decision.Contest;
import dev.postlude.stats.reading.Verdict.Exchange;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The sentences of the verdicts. Plain words, the metric's own unit, and nothing that the numbers do not carry.
final class Wording {

    private final Evidence evidence;

    Wording(Evidence evidence) {
        this.evidence = evidence;
    }

    String unhealthy() {
        return "Don't read this yet: " + traffic() + " Results can't be trusted until that is fixed.";
    }

    private String traffic() {
        for (var variant : evidence.variants()) {
            var stray = variant.traffic().stream()
                    .filter(t -> t.weight() <= 0)
                    .mapToLong(Variant.Traffic::assigned)
                    .sum();
            if (stray > 0) {
                return "%s went to %s while its weight was 0.".formatted(runs(stray), variant.name());
            }
        }
        var n = evidence.assigned();
        for (var decimals = 0; ; decimals++) {
            var seen = split(decimals, v -> 100.0 * v.assigned() / n);
            var promised = split(decimals, v -> 100.0 * expected(v) / n);
            if (!seen.equals(promised) || decimals == 4) {
                return "traffic is %s instead of %s.".formatted(seen, promised);
            }
        }
    }

    private String split(int decimals, Function<Variant, Double> percent) {
        var pattern = "%." + decimals + "f";
        return evidence.variants().stream()
                .map(v -> String.format(Locale.ROOT, pattern, percent.apply(v)))
                .collect(Collectors.joining("/"));
    }

    private double expected(Variant variant) {
        var units = 0.0;
        for (var epoch = 0; epoch < variant.traffic().size(); epoch++) {
            var assigned = 0L;
            var weights = 0.0;
            for (var each : evidence.variants()) {
                assigned += each.traffic().get(epoch).assigned();
                weights += each.traffic().get(epoch).weight();
            }
            units += weights == 0 ? 0 : assigned * variant.traffic().get(epoch).weight() / weights;
        }
        return units;
    }

    String guardrail(Breach breach, List<String> standing) {
        var arm = breach.arm();
        var pair = breach.pair();
        var how = arm != null ? beyondLimit(breach.metric(), arm) : pair != null ? beyondMargin(pair) : "";
        return "%s breaks %s: %s. %s"
                .formatted(breach.variant(), breach.metric().name(), how, redirect(breach, standing));
    }

    private static String beyondLimit(Metric metric, Reading.Arm arm) {
        var limit = requireNonNull(metric.limit());
        var interval = requireNonNull(arm.interval());
        var isFloor = metric.direction() == Metric.Direction.HIGHER;
        if (metric.kind() == Metric.Kind.FLAG) {
            var failing = isFloor ? 1 - interval.high() : interval.low();
            return "at least %s of runs fail (limit %s)"
                    .formatted(
                            Figures.percent(failing, RoundingMode.DOWN),
                            Figures.percent(isFloor ? 1 - limit : limit, RoundingMode.HALF_EVEN));
        }
        return isFloor
                ? "it is at most %s (limit %s)"
                        .formatted(
                                Figures.value(metric, interval.high(), RoundingMode.CEILING),
                                Figures.value(metric, limit))
                : "it is at least %s (limit %s)"
                        .formatted(
                                Figures.value(metric, interval.low(), RoundingMode.FLOOR),
                                Figures.value(metric, limit));
    }

    private static String beyondMargin(Pair pair) {
        var margin = pair.metric().margin();
        var allowed =
                margin == null || margin == 0 ? "no worse is allowed" : "limit " + Figures.size(pair.metric(), margin);
        return "at least %s worse than %s (%s)"
                .formatted(
                        Figures.size(pair.metric(), Math.abs(pair.nearestEnd()), RoundingMode.DOWN),
                        pair.other(),
                        allowed);
    }

    private String redirect(Breach breach, List<String> standing) {
        if (standing.isEmpty()) {
            return "No variant is within the guardrails: stop the experiment.";
        }
        var isOff = evidence.variants().stream().anyMatch(v -> v.name().equals(breach.variant()) && !v.isOpen());
        return "%s to %s.".formatted(isOff ? "New runs go" : "Send new runs", join(standing, "or"));
    }

    String waiting(List<Variant> contestants, List<Metric> marked, List<Metric> immature) {
        var floor = evidence.rules().floor();
        var least = marked.stream()
                .min(Comparator.comparingLong(m -> least(contestants, m)))
                .orElseThrow();
        var most = marked.stream().mapToLong(m -> least(contestants, m)).max().orElse(0);
        var sentence = new StringBuilder("Collecting.");
        if (least(contestants, least) < floor) {
            sentence.append(" %s of %d runs per arm".formatted(Figures.count(least(contestants, least)), floor));
            sentence.append(most >= floor ? " have a score of %s.".formatted(least.name()) : ".");
        }
        immature.forEach(metric -> sentence.append(" ").append(maturing(contestants, metric)));
        return sentence.toString();
    }

    private long least(List<Variant> contestants, Metric metric) {
        return contestants.stream()
                .mapToLong(v -> evidence.observation(v, metric).all().n())
                .min()
                .orElse(0);
    }

    private String maturing(List<Variant> contestants, Metric metric) {
        var seen =
                contestants.stream().map(v -> evidence.observation(v, metric)).toList();
        return seen.stream()
                .map(Observation::matures)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(left -> "%s needs %s more to mature.".formatted(metric.name(), span(left)))
                .orElseGet(() -> "%s is %s mature."
                        .formatted(
                                metric.name(),
                                Figures.percent(
                                        seen.stream()
                                                .mapToDouble(Observation::maturity)
                                                .min()
                                                .orElse(0),
                                        RoundingMode.DOWN)));
    }

    private static String span(Duration left) {
        if (left.toHours() >= 48) {
            return "%d days".formatted((left.toHours() + 23) / 24);
        }
        var minutes = Math.max(1, left.toMinutes());
        return minutes >= 120
                ? "%d hours".formatted((minutes + 59) / 60)
                : minutes == 1 ? "1 minute" : "%d minutes".formatted(minutes);
    }

    String nothingToCompare(List<Variant> contestants) {
        return contestants.size() == 1
                ? "Only %s gets runs: there is nothing to compare it with."
                        .formatted(contestants.getFirst().name())
                : "The baseline %s gets no runs: there is nothing to compare with."
                        .formatted(evidence.baseline().name());
    }

    String winner(List<Contest> winners, int open, List<Reading.Arm> arms) {
        var stillOpen = open == 0 ? "" : open == 1 ? " One other variant is still open." : " Others are still open.";
        if (winners.size() > 1) {
            var names = winners.stream().map(Contest::variant).toList();
            return "Ship %s, not %s. Each is better than %s on what you marked; between them nothing is decided."
                            .formatted(
                                    join(names, "or"),
                                    winners.getFirst().other(),
                                    winners.getFirst().other())
                    + stillOpen;
        }
        return ship(winners.getFirst(), "", arms) + stillOpen;
    }

    String baselineWins(List<Contest> seenFromBaseline, List<Reading.Arm> arms) {
        var than = seenFromBaseline.size() == 1
                ? ""
                : " than every other variant, "
                        + seenFromBaseline.getFirst().pairs().getFirst().other() + " for one,";
        return ship(seenFromBaseline.getFirst(), than, arms);
    }

    private static String ship(Contest won, String than, List<Reading.Arm> arms) {
        var gains = won.goals()
                .filter(p -> p.call() == Call.BETTER)
                .map(Wording::gain)
                .toList();
        return "Ship %s. It is better%s on %s %s."
                .formatted(won.variant(), than, join(gains, "and"), harmless(won, arms));
    }

    private static String gain(Pair pair) {
        var metric = pair.metric();
        var difference = requireNonNull(pair.difference());
        var atLeast = Math.signum(pair.nearestEnd()) == Math.signum(difference)
                ? ", at least " + Figures.atLeast(metric, pair.nearestEnd())
                : "";
        return "%s (%s%s)".formatted(metric.name(), Figures.change(metric, difference), atLeast);
    }

    /// Claims no more than was shown: "no worse" only where every other mark was decided.
    private static String harmless(Contest won, List<Reading.Arm> arms) {
        if (won.pairs().stream().allMatch(p -> p.call() == Call.BETTER || p.call() == Call.SAME)) {
            return "and no worse on anything you marked";
        }
        return won.pairs().stream().anyMatch(p -> p.call() == Call.WORSE)
                ? "and within the limits you set"
                : "and nothing you marked is shown to be worse";
    }

    String tradeOff(Contest contest, Exchange exchange) {
        var pays = contest.worse().getFirst().metric();
        var gets = contest.better().getFirst().metric();
        return "No overall winner. %s is better on %s; %s is better on %s. Choosing %s costs %s of %s for +%s of %s."
                .formatted(
                        contest.other(),
                        join(
                                contest.worse().stream()
                                        .map(Pair::flipped)
                                        .map(Wording::values)
                                        .toList(),
                                "and"),
                        contest.variant(),
                        join(contest.better().stream().map(Wording::values).toList(), "and"),
                        contest.variant(),
                        Figures.amount(pays, exchange.pays()),
                        pays.name(),
                        Figures.amount(gets, exchange.gets()),
                        gets.name());
    }

    private static String values(Pair pair) {
        return "%s (%s vs %s)"
                .formatted(
                        pair.metric().name(),
                        Figures.value(pair.metric(), pair.b().mean()),
                        Figures.value(pair.metric(), pair.a().mean()));
    }

    /// The variant with the lowest mean of the first metric in money that is better when lower; null if there is none.
    Reading.@Nullable Arm cheapest(List<String> variants, List<Reading.Arm> arms) {
        var money = cost();
        return money == null
                ? null
                : arms.stream()
                        .filter(a ->
                                a.metric().equals(money.name()) && variants.contains(a.variant()) && a.mean() != null)
                        .min(Comparator.comparingDouble(a -> requireNonNull(a.mean())))
                        .orElse(null);
    }

    private @Nullable Metric cost() {
        return evidence.metrics().stream()
                .filter(m -> "$".equals(m.unit()) && m.direction() == Metric.Direction.LOWER)
                .findFirst()
                .orElse(null);
    }

    String equivalent(List<Metric> goals, Reading.@Nullable Arm cheapest) {
        var bands = goals.stream()
                .filter(m -> m.matters() != null)
                .map(m -> "±%s%s".formatted(Figures.size(m, m.matters()), goals.size() == 1 ? "" : " on " + m.name()))
                .toList();
        var keep = cheapest == null
                ? "Keep whichever costs you less."
                : "Keep the cheaper one: %s, %s a run."
                        .formatted(
                                cheapest.variant(),
                                Figures.value(requireNonNull(cost()), requireNonNull(cheapest.mean())));
        return "No difference that matters (within %s). %s".formatted(join(bands, "and"), keep);
    }

    String inconclusive(List<Pair> goals) {
        return "Not decided after %s.%s%s Stop, or raise the stakes."
                .formatted(runs(evidence.assigned()), decidedPart(goals), seeable(goals, " Could have seen %s."));
    }

    String stillOpen(List<Pair> goals) {
        return "Collecting. Not decided after %s.%s%s"
                .formatted(runs(evidence.assigned()), decidedPart(goals), seeable(goals, " Could see %s by now."));
    }

    /// Which goals are no longer open, without saying which way: a partial reading names no winner.
    private static String decidedPart(List<Pair> goals) {
        var done = goals.stream()
                .filter(p -> p.call() == Call.BETTER || p.call() == Call.WORSE || p.call() == Call.SAME)
                .map(p -> p.metric().name())
                .distinct()
                .toList();
        var open = goals.stream()
                .filter(p -> p.call() == Call.TOO_EARLY || p.call() == Call.CANNOT_TELL)
                .map(p -> p.metric().name())
                .distinct()
                .toList();
        return done.isEmpty() ? "" : " Open: %s.".formatted(join(open, "and"));
    }

    private static String seeable(List<Pair> goals, String sentence) {
        var metrics = goals.stream().map(Pair::metric).distinct().count();
        var sizes = goals.stream()
                .filter(p -> (p.call() == Call.TOO_EARLY || p.call() == Call.CANNOT_TELL) && p.detectable() != null)
                .collect(Collectors.toMap(
                        Pair::metric, p -> requireNonNull(p.detectable()), Math::max, LinkedHashMap::new));
        var written = sizes.entrySet().stream()
                .map(e -> "±%s%s"
                        .formatted(
                                Figures.size(e.getKey(), e.getValue()),
                                metrics == 1 ? "" : " on " + e.getKey().name()))
                .toList();
        return written.isEmpty() ? "" : sentence.formatted(join(written, "and"));
    }

    String undefined(List<Pair> goals) {
        var first = goals.getFirst();
        var on = goals.stream().map(Pair::metric).distinct().count() == 1
                ? ""
                : " on " + first.metric().name();
        return first.isConstant()
                ? "Every run scored %s%s. This metric can't tell variants apart."
                        .formatted(Figures.value(first.metric(), first.a().mean()), on)
                : "Every run of %s scored %s%s and every run of %s %s. Without any spread there is nothing to test by."
                        .formatted(
                                first.other(),
                                Figures.value(first.metric(), first.a().mean()),
                                on,
                                first.variant(),
                                Figures.value(first.metric(), first.b().mean()));
    }

    private static String runs(long n) {
        return n == 1 ? "1 run" : Figures.count(n) + " runs";
    }

    private static String join(List<String> parts, String and) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " " + and + " " + parts.getLast();
    }
}
