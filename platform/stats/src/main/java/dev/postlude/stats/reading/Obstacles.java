package dev.postlude.stats.reading;

import static java.util.Objects.requireNonNull;

import dev.postlude.stats.reading.Decision.Breach;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The sentences that say why nothing can be found, or not yet: traffic that is wrong, a guardrail that is
/// broken, values that have not come.
final class Obstacles {

    private final Evidence evidence;

    Obstacles(Evidence evidence) {
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
                return "%s went to %s while its weight was 0.".formatted(Figures.runs(stray), variant.name());
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
        return "%s to %s.".formatted(isOff ? "New runs go" : "Send new runs", Figures.list(standing, "or"));
    }

    String waiting(List<Variant> contestants, List<Metric> marked, List<Metric> immature) {
        var floor = evidence.rules().floor();
        var least = marked.stream()
                .min(Comparator.comparingLong(m -> least(contestants, m)))
                .orElseThrow();
        // Runs alone are not what is missing where there are more of them than of their scores.
        var runs = contestants.stream().mapToLong(Variant::assigned).min().orElse(0);
        var sentence = new StringBuilder("Collecting.");
        if (least(contestants, least) < floor) {
            sentence.append(" %s of %d runs per arm".formatted(Figures.count(least(contestants, least)), floor));
            sentence.append(runs > least(contestants, least) ? " have a score of %s.".formatted(least.name()) : ".");
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
}
