package dev.postlude.fitness.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// One night out of what several sources say of it.
///
/// At every instant the source counts that is believed most of those that say anything but "in bed". Where it says two
/// things at once, the more exact one counts, and of equally exact ones the one that began later.
public final class SleepStages {

    private static final Comparator<Stretch> BEST_LAST = Comparator.comparingInt(Stretch::priority)
            .thenComparing(Comparator.comparingInt(Stretch::source).reversed())
            .thenComparing(stretch -> stretch.stage().isDetailed())
            .thenComparing(Stretch::start)
            .thenComparing(Stretch::stage)
            .thenComparing(Stretch::end);

    private SleepStages() {}

    /// What one source says.
    ///
    /// @param source   as in `source.id`
    /// @param priority as in `source_rank.priority`
    public record Stretch(Instant start, Instant end, SleepStage stage, int source, int priority) {}

    /// What counts.
    public record Segment(Instant start, Instant end, SleepStage stage) {

        public Span span() {
            return new Span(start, end);
        }
    }

    /// The hypnogram: in order, without overlaps, neighbours of one stage joined, gaps where nobody says anything.
    /// It never has [SleepStage#IN_BED].
    public static List<Segment> merge(List<Stretch> stretches) {
        var said = stretches.stream()
                .filter(stretch ->
                        stretch.stage() != SleepStage.IN_BED && stretch.start().isBefore(stretch.end()))
                .sorted(Comparator.comparing(Stretch::start))
                .toList();
        var moments = new TreeSet<Instant>();
        said.forEach(stretch -> {
            moments.add(stretch.start());
            moments.add(stretch.end());
        });
        return sweep(said, List.copyOf(moments));
    }

    private static List<Segment> sweep(List<Stretch> said, List<Instant> moments) {
        var segments = new ArrayList<Segment>();
        var open = new TreeSet<>(BEST_LAST);
        var next = 0;
        for (var place = 0; place + 1 < moments.size(); place++) {
            var from = moments.get(place);
            open.removeIf(stretch -> !stretch.end().isAfter(from));
            while (next < said.size() && said.get(next).start().equals(from)) {
                open.add(said.get(next++));
            }
            if (!open.isEmpty()) {
                append(
                        segments,
                        new Segment(from, moments.get(place + 1), open.last().stage()));
            }
        }
        return segments;
    }

    private static void append(List<Segment> segments, Segment segment) {
        if (!segments.isEmpty()) {
            var last = segments.getLast();
            if (last.stage() == segment.stage() && last.end().equals(segment.start())) {
                segments.set(segments.size() - 1, new Segment(last.start(), segment.end(), segment.stage()));
                return;
            }
        }
        segments.add(segment);
    }

    /// When the person was in bed: what the source believed most says of it, and every minute that counts as sleep.
    public static Spans inBed(List<Stretch> stretches) {
        var beds = stretches.stream()
                .filter(stretch -> stretch.stage() == SleepStage.IN_BED)
                .toList();
        var believed = beds.stream().max(BEST_LAST);
        var said = beds.stream()
                .filter(bed ->
                        believed.isPresent() && bed.source() == believed.get().source())
                .map(bed -> new Span(bed.start(), bed.end()))
                .toList();
        return Spans.of(said).with(merge(stretches).stream().map(Segment::span).toList());
    }
}
