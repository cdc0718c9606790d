package dev.postlude.stats.reading;

import static java.util.Objects.requireNonNull;

import dev.postlude.stats.reading.Verdict.Exchange;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The sentences of the verdicts. Plain words, the metric's own unit, and nothing that the numbers do not
/// carry.
final class Wording {

    private final Evidence evidence;

    Wording(Evidence evidence) {
        this.evidence = evidence;
    }

    String winner(List<Contest> winners, int open) {
        var stillOpen = open == 0 ? "" : open == 1 ? " One other variant is still open." : " Others are still open.";
        if (winners.size() > 1) {
            var names = winners.stream().map(Contest::variant).toList();
            return "Ship %s, not %s. Each is better than %s on what you marked; between them nothing is decided."
                            .formatted(
                                    Figures.list(names, "or"),
                                    winners.getFirst().other(),
                                    winners.getFirst().other())
                    + stillOpen;
        }
        return ship(winners.getFirst()) + stillOpen;
    }

    String baselineWins(List<Contest> seenFromBaseline) {
        if (seenFromBaseline.size() == 1) {
            return ship(seenFromBaseline.getFirst());
        }
        var losses = seenFromBaseline.stream().map(Wording::loss).toList();
        return "Ship %s. Every other variant is worse on what you marked: %s."
                .formatted(evidence.baseline().name(), Figures.list(losses, "and"));
    }

    private static String loss(Contest won) {
        var worst = won.better().getFirst().flipped();
        var difference = requireNonNull(worst.difference());
        return "%s on %s (%s)"
                .formatted(worst.variant(), worst.metric().name(), Figures.change(worst.metric(), difference));
    }

    private static String ship(Contest won) {
        var gains = won.goals()
                .filter(p -> p.call() == Call.BETTER)
                .map(Wording::gain)
                .toList();
        return "Ship %s. It is better on %s %s.".formatted(won.variant(), Figures.list(gains, "and"), harmless(won));
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
    private static String harmless(Contest won) {
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
                        Figures.list(
                                contest.worse().stream()
                                        .map(Pair::flipped)
                                        .map(Wording::values)
                                        .toList(),
                                "and"),
                        contest.variant(),
                        Figures.list(
                                contest.better().stream().map(Wording::values).toList(), "and"),
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

    /// The variant with the lowest mean of the first metric in money that is better when lower; null if
    /// there is none.
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
        return "No difference that matters (within %s). %s".formatted(Figures.list(bands, "and"), keep);
    }

    String inconclusive(List<Pair> goals) {
        return "Not decided after %s.%s%s Stop, or raise the stakes."
                .formatted(
                        Figures.runs(evidence.assigned()), decidedPart(goals), seeable(goals, " Could have seen %s."));
    }

    String stillOpen(List<Pair> goals) {
        return "Collecting. Not decided after %s.%s%s"
                .formatted(
                        Figures.runs(evidence.assigned()), decidedPart(goals), seeable(goals, " Could see %s by now."));
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
        return done.isEmpty() ? "" : " Open: %s.".formatted(Figures.list(open, "and"));
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
        return written.isEmpty() ? "" : sentence.formatted(Figures.list(written, "and"));
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
}
