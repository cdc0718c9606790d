package dev.postlude.fitness.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// A set of instants: spans in order that neither overlap nor touch. To the millisecond.
public final class Spans {

    public static final Spans NONE = new Spans(new long[0], new long[0]);

    private final long[] starts;
    private final long[] ends;

    private Spans(long[] starts, long[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    public static Spans of(Collection<Span> spans) {
        return NONE.with(spans);
    }

    /// These and those. Spans without length add nothing.
    public Spans with(Collection<Span> more) {
        var all = new ArrayList<>(list());
        all.addAll(more);
        all.removeIf(span -> !span.start().isBefore(span.end()));
        all.sort(Comparator.comparing(Span::start));
        var joined = new ArrayList<long[]>(all.size());
        for (var span : all) {
            var start = span.start().toEpochMilli();
            var end = span.end().toEpochMilli();
            if (!joined.isEmpty() && start <= joined.getLast()[1]) {
                joined.getLast()[1] = Math.max(joined.getLast()[1], end);
            } else {
                joined.add(new long[] {start, end});
            }
        }
        return new Spans(
                joined.stream().mapToLong(span -> span[0]).toArray(),
                joined.stream().mapToLong(span -> span[1]).toArray());
    }

    public boolean contains(Instant instant) {
        var at = instant.toEpochMilli();
        var place = lastStartingBy(at);
        return place >= 0 && at < ends[place];
    }

    /// How many milliseconds of these lie from `from` to `to`.
    public long within(Instant from, Instant to) {
        var start = from.toEpochMilli();
        var end = to.toEpochMilli();
        long sum = 0;
        for (var place = Math.max(0, lastStartingBy(start)); place < starts.length && starts[place] < end; place++) {
            sum += Math.max(0, Math.min(end, ends[place]) - Math.max(start, starts[place]));
        }
        return sum;
    }

    /// The length of all together, in milliseconds.
    public long length() {
        long sum = 0;
        for (var place = 0; place < starts.length; place++) {
            sum += ends[place] - starts[place];
        }
        return sum;
    }

    public List<Span> list() {
        var list = new ArrayList<Span>(starts.length);
        for (var place = 0; place < starts.length; place++) {
            list.add(new Span(Instant.ofEpochMilli(starts[place]), Instant.ofEpochMilli(ends[place])));
        }
        return list;
    }

    /// Its place, or -1 when even the first starts later.
    private int lastStartingBy(long at) {
        var found = java.util.Arrays.binarySearch(starts, at);
        return found >= 0 ? found : -found - 2;
    }
}
