package dev.postlude.stats.reading;

import dev.postlude.stats.SampleRatio;
import dev.postlude.stats.reading.Verdict.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What to do about a whole set of metrics: the first rule that fits.
///
/// Goals are vetoes, not votes: however many a variant wins, one decided loss and it is no winner.
final class Decision {

    private final Evidence evidence;
    private final List<Reading.Arm> arms;
    private final List<Pair> pairs;
    private final SampleRatio sampleRatio;
    private final Wording wording;
    private final Obstacles obstacles;

    Decision(Evidence evidence, List<Reading.Arm> arms, List<Pair> pairs, SampleRatio sampleRatio) {
        this.evidence = evidence;
        this.arms = arms;
        this.pairs = pairs;
        this.sampleRatio = sampleRatio;
        this.wording = new Wording(evidence);
        this.obstacles = new Obstacles(evidence);
    }

    Verdict verdict() {
        if (!sampleRatio.ok()) {
            return says(State.UNHEALTHY, obstacles.unhealthy(), null);
        }
        var breaches = breaches();
        var blocking = breaches.stream().filter(this::stillCounts).findFirst();
        if (blocking.isPresent()) {
            var breach = blocking.get();
            return says(State.GUARDRAIL, obstacles.guardrail(breach, standingWithout(breaches)), breach.variant());
        }
        var contestants = contestants(breaches);
        var goals = goals();
        if (goals.isEmpty()) {
            return says(State.UNDEFINED, "Nothing to decide by: no metric of this experiment is a goal.", null);
        }
        if (contestants.size() < 2 || !contestants.contains(evidence.baseline())) {
            return says(State.UNDEFINED, obstacles.nothingToCompare(contestants), null);
        }
        return waiting(contestants).orElseGet(() -> decided(contests(contestants)));
    }

    private Verdict decided(List<Contest> contests) {
        return winner(contests)
                .or(() -> tradeOff(contests))
                .or(() -> equivalent(contests))
                .orElseGet(() -> undecided(contests));
    }

    // Guardrails

    /// A guardrail that is broken: by `arm` beyond its limit, or by `pair` beyond its margin.
    record Breach(
            Metric metric,
            String variant,
            Reading.@Nullable Arm arm,
            @Nullable Pair pair) {}

    private List<Breach> breaches() {
        var found = new ArrayList<Breach>();
        for (var metric : evidence.metrics()) {
            if (metric.role() == Metric.Role.GUARD) {
                arms.stream()
                        .filter(arm -> arm.metric().equals(metric.name()) && isBeyondLimit(metric, arm))
                        .forEach(arm -> found.add(new Breach(metric, arm.variant(), arm, null)));
                pairs.stream()
                        .filter(pair -> pair.metric().equals(metric) && pair.isHarmed())
                        .forEach(pair -> found.add(new Breach(metric, pair.variant(), null, pair)));
            }
        }
        return found;
    }

    static boolean isBeyondLimit(Metric metric, Reading.Arm arm) {
        var limit = metric.limit();
        var interval = arm.interval();
        if (limit == null || interval == null) {
            return false;
        }
        return metric.direction() == Metric.Direction.HIGHER ? interval.high() < limit : interval.low() > limit;
    }

    /// A breach is settled once its variant is switched off and at least two others go on, the baseline
    /// among them.
    private boolean stillCounts(Breach breach) {
        var others = evidence.variants().stream()
                .filter(v -> !v.name().equals(breach.variant()))
                .count();
        return variant(breach.variant()).isOpen()
                || others < 2
                || breach.variant().equals(evidence.baseline().name());
    }

    private List<String> standingWithout(List<Breach> breaches) {
        return evidence.variants().stream()
                .map(Variant::name)
                .filter(name -> breaches.stream().noneMatch(b -> b.variant().equals(name)))
                .toList();
    }

    // Who is compared, and whether it is time

    /// Variants that break nothing and either still get units or already have enough.
    private List<Variant> contestants(List<Breach> breaches) {
        var standing = standingWithout(breaches);
        return evidence.variants().stream()
                .filter(v -> standing.contains(v.name()))
                .filter(v -> v.isOpen() || marked().stream().allMatch(m -> isFull(v, m)))
                .toList();
    }

    private boolean isFull(Variant variant, Metric metric) {
        return evidence.observation(variant, metric).all().n()
                >= evidence.rules().floor();
    }

    private List<Metric> marked() {
        return evidence.metrics().stream().filter(Metric::isMarked).toList();
    }

    private List<Metric> goals() {
        return marked().stream().filter(m -> m.role() == Metric.Role.GOAL).toList();
    }

    private Optional<Verdict> waiting(List<Variant> contestants) {
        var isShort = marked().stream().anyMatch(m -> contestants.stream().anyMatch(v -> !isFull(v, m)));
        var immature = marked().stream()
                .filter(m -> contestants.stream()
                        .anyMatch(v -> evidence.observation(v, m).maturity() < Rules.LEAST_MATURITY))
                .toList();
        return isShort || !immature.isEmpty()
                ? Optional.of(says(State.WAITING, obstacles.waiting(contestants, marked(), immature), null))
                : Optional.empty();
    }

    // Decisions

    private List<Contest> contests(List<Variant> contestants) {
        return contestants.stream()
                .filter(v -> v != evidence.baseline())
                .map(v -> new Contest(
                        v.name(),
                        pairs.stream()
                                .filter(p -> p.variant().equals(v.name())
                                        && p.metric().isMarked())
                                .toList()))
                .toList();
    }

    private Optional<Verdict> winner(List<Contest> contests) {
        var winners = contests.stream().filter(Contest::isWon).toList();
        if (!winners.isEmpty()) {
            var only = winners.size() == 1 ? winners.getFirst().variant() : null;
            var open = contests.size()
                    - winners.size()
                    - (int) contests.stream().filter(Contest::isLost).count();
            return Optional.of(says(State.WINNER, wording.winner(winners, open), only));
        }
        var seenFromBaseline = contests.stream().map(Contest::flipped).toList();
        return seenFromBaseline.stream().allMatch(Contest::isWon)
                ? Optional.of(says(
                        State.WINNER,
                        wording.baselineWins(seenFromBaseline),
                        evidence.baseline().name()))
                : Optional.empty();
    }

    private Optional<Verdict> tradeOff(List<Contest> contests) {
        return contests.stream().filter(Contest::isTradeOff).findFirst().map(contest -> {
            var exchange = contest.exchange();
            var sentence = wording.tradeOff(contest, exchange);
            return new Verdict(State.TRADE_OFF, sentence, evidence.assigned(), null, exchange);
        });
    }

    private Optional<Verdict> equivalent(List<Contest> contests) {
        if (!contests.stream().allMatch(Contest::isEquivalent)) {
            return Optional.empty();
        }
        var names = new ArrayList<>(List.of(evidence.baseline().name()));
        contests.forEach(c -> names.add(c.variant()));
        var cheapest = wording.cheapest(names, arms);
        return Optional.of(says(
                State.EQUIVALENT, wording.equivalent(goals(), cheapest), cheapest == null ? null : cheapest.variant()));
    }

    private Verdict undecided(List<Contest> contests) {
        var goals = contests.stream().flatMap(Contest::goals).toList();
        if (goals.stream().allMatch(Pair::isUntestable)) {
            return says(State.UNDEFINED, wording.undefined(goals), null);
        }
        return evidence.isOver()
                ? says(State.INCONCLUSIVE, wording.inconclusive(goals), null)
                : says(State.WAITING, wording.stillOpen(goals), null);
    }

    private Variant variant(String name) {
        return evidence.variants().stream()
                .filter(v -> v.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Verdict says(State state, String sentence, @Nullable String variant) {
        return new Verdict(state, sentence, evidence.assigned(), variant, null);
    }
}
