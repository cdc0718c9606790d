package dev.postlude.fitness.imports;

import dev.postlude.fitness.health.read.Moment;
import dev.postlude.fitness.imports.Staging.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The samples of a chunk on their way into the database. They gather here until there are many, are held against what
/// is there already, and what is new goes by COPY straight into the table, a day of one source a row.
///
/// Whoever calls this holds the person: nobody else adds days of theirs meanwhile.
final class NewSamples {

    /// So much is held in memory at once: some ten megabytes, which a usual chunk does not come to.
    private static final int MOST = 250_000;

    private static final int MOST_SERIES = 20_000;

    /// What a row of the table has in common.
    private record Series(int measure, int source, String label) {}

    private final Staging staging;
    private final KnownDays known;
    private final int person;
    private final Map<Series, Samples> gathered = new HashMap<>();
    private final Set<Integer> days = new TreeSet<>();
    private int size;
    private long added;

    NewSamples(Connection connection, Staging staging, int person) {
        this.staging = staging;
        this.known = new KnownDays(connection, person);
        this.person = person;
    }

    /// @param label empty for quantities
    void add(int measure, int source, String label, Moment when, double value) throws SQLException {
        gathered.computeIfAbsent(new Series(measure, source, label), any -> new Samples(8))
                .add(when.startSecond(), when.endSecond(), value, when.offset());
        if (++size == MOST || gathered.size() == MOST_SERIES) {
            write();
        }
    }

    /// How many were not known, of those that were written.
    long added() {
        return added;
    }

    /// On which days those were, as days since 1970.
    Set<Integer> days() {
        return days;
    }

    /// Nothing is left here.
    void write() throws SQLException {
        var measures = new HashMap<Integer, Map<Series, Samples>>();
        gathered.forEach((series, samples) -> {
            samples.sort();
            measures.computeIfAbsent(series.measure(), any -> new HashMap<>()).put(series, samples);
        });
        for (var measure : measures.entrySet()) {
            leaveOutKnown(measure.getKey(), measure.getValue());
            for (var series : measure.getValue().entrySet()) {
                write(series.getKey(), series.getValue());
            }
        }
        gathered.clear();
        size = 0;
    }

    /// Another export, made in another zone, may have had them on the day before or after.
    private void leaveOutKnown(int measure, Map<Series, Samples> told) throws SQLException {
        var first = told.values().stream().mapToInt(Samples::earliest).min().orElseThrow();
        var last = told.values().stream().mapToInt(Samples::latest).max().orElseThrow();
        staging.pause();
        known.forEach(measure, first, last, (source, label, day) -> {
            var samples = told.get(new Series(measure, source, label));
            if (samples != null) {
                samples.noteKnown(day);
            }
        });
        told.values().forEach(Samples::leaveOutKnown);
    }

    private void write(Series series, Samples samples) throws SQLException {
        var from = 0;
        for (var at = 1; at <= samples.size(); at++) {
            if (at == samples.size() || samples.day(at) != samples.day(from)) {
                write(series, samples, from, at);
                from = at;
            }
        }
        added += samples.size();
    }

    private void write(Series series, Samples samples, int from, int to) throws SQLException {
        var day = samples.day(from);
        staging.rows(Table.SAMPLE_DAY)
                .row(9)
                .integer(person)
                .integer(series.source())
                .date(day)
                .smallint(series.measure())
                .text(series.label().isEmpty() ? null : series.label())
                .instants(samples.starts(), from, to)
                .instants(samples.ends(), from, to)
                .numbers(samples.values(), from, to)
                .smallints(samples.offsets(), from, to);
        days.add(day);
        staging.sendIfFull(Table.SAMPLE_DAY);
    }
}
