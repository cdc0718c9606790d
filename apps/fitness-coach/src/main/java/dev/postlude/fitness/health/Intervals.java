package dev.postlude.fitness.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What several sources counted over the same hours, taken once.
///
/// A watch and a phone that are carried together both count the steps. Where they overlap in time, the source that is
/// believed more counts, and of the other only the part outside remains: a stretch of ten minutes of which four are
/// covered keeps six tenths of its value, as if it had grown evenly. What one source says of itself is not doubted.
public final class Intervals {

    /// Highest priority first; of equals the source that has been known longer.
    private static final Comparator<Counted> BELIEVED_FIRST =
            Comparator.comparingInt(Counted::priority).reversed().thenComparingInt(Counted::source);

    private Intervals() {}

    /// Something that was counted from `start` to `end`, which may be the same instant.
    ///
    /// @param source   as in `source.id`
    /// @param priority as in `source_rank.priority`
    public record Counted(Instant start, Instant end, double value, int source, int priority) {

        public Counted {
            if (end.isBefore(start)) {
                throw new IllegalArgumentException(
                        "What was counted ends no sooner than it starts; was %s to %s".formatted(start, end));
            }
        }
    }

    /// The same, in the order of their sources, each with the value that remains; those of which nothing remains are
    /// left out. The order of `counted` makes no difference to what remains of whom.
    public static List<Counted> merge(List<Counted> counted) {
        var sorted = new ArrayList<>(counted);
        sorted.sort(BELIEVED_FIRST.thenComparing(Counted::start).thenComparing(Counted::end));
        var merged = new ArrayList<Counted>(sorted.size());
        var covered = Spans.NONE;
        for (var from = 0; from < sorted.size(); ) {
            var to = endOfSource(sorted, from);
            var own = sorted.subList(from, to);
            for (var each : own) {
                var remains = remains(each, covered);
                if (remains > 0) {
                    merged.add(new Counted(
                            each.start(), each.end(), each.value() * remains, each.source(), each.priority()));
                }
            }
            covered = covered.with(
                    own.stream().map(each -> new Span(each.start(), each.end())).toList());
            from = to;
        }
        return merged;
    }

    /// What remains of all of them together.
    public static double total(List<Counted> counted) {
        return merge(counted).stream().mapToDouble(Counted::value).sum();
    }

    private static int endOfSource(List<Counted> sorted, int from) {
        var to = from + 1;
        while (to < sorted.size() && BELIEVED_FIRST.compare(sorted.get(from), sorted.get(to)) == 0) {
            to++;
        }
        return to;
    }

    private static double remains(Counted each, Spans covered) {
        var length = each.end().toEpochMilli() - each.start().toEpochMilli();
        if (length == 0) {
            return covered.contains(each.start()) ? 0 : 1;
        }
        return 1 - (double) covered.within(each.start(), each.end()) / length;
    }
}
