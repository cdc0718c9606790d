package dev.postlude.stats.reading;

import dev.postlude.stats.reading.Verdict.Exchange;
import java.util.List;
import java.util.stream.Stream;

/// All goals and guardrails of one variant against another.
record Contest(String variant, List<Pair> pairs) {

    Stream<Pair> goals() {
        return pairs.stream().filter(p -> p.metric().role() == Metric.Role.GOAL);
    }

    String other() {
        return pairs.getFirst().other();
    }

    Contest flipped() {
        return new Contest(other(), pairs.stream().map(Pair::flipped).toList());
    }

    /// Better on a goal, decided on every other, and harmful to nothing. A goal on which every run of
    /// both has the same value cannot object.
    boolean isWon() {
        return goals().anyMatch(p -> p.call() == Call.BETTER)
                && goals().allMatch(p -> p.call() == Call.BETTER || p.call() == Call.SAME || p.isConstant())
                && pairs.stream().noneMatch(Pair::isHarmed);
    }

    boolean isLost() {
        return goals().anyMatch(p -> p.call() == Call.WORSE) && goals().noneMatch(p -> p.call() == Call.BETTER);
    }

    boolean isTradeOff() {
        return !better().isEmpty() && !worse().isEmpty();
    }

    boolean isEquivalent() {
        return goals().anyMatch(p -> p.call() == Call.SAME)
                && goals().allMatch(p -> p.call() == Call.SAME || p.isConstant());
    }

    /// Goals it is better on, and guardrails the other one would break against it.
    List<Pair> better() {
        return pairs.stream()
                .filter(p -> p.metric().role() == Metric.Role.GOAL
                        ? p.call() == Call.BETTER
                        : p.flipped().isHarmed())
                .toList();
    }

    List<Pair> worse() {
        return goals().filter(p -> p.call() == Call.WORSE).toList();
    }

    Exchange exchange() {
        var pays = worse().getFirst();
        var gets = better().getFirst();
        var cost = pays.size();
        var gain = gets.size();
        return new Exchange(
                variant, other(), pays.metric().name(), cost, gets.metric().name(), gain, cost / gain);
    }
}
