package dev.postlude.fitness.metrics;

import dev.postlude.fitness.health.SleepStage;
import dev.postlude.fitness.health.SleepStages;
import dev.postlude.fitness.health.SleepStages.Stretch;
import dev.postlude.fitness.metrics.sleep.Night;
import dev.postlude.fitness.metrics.sleep.Spell;
import dev.postlude.fitness.sql.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The nights that end on these days, each out of what all sources say of it.
public final class Nights {

    private static final int MINUTES_AN_HOUR = 60;
    private static final double PERCENT = 100;

    private Nights() {}

    private static final Object[] METRICS = Stream.of(
                    Gauge.SLEEP,
                    Gauge.SLEEP_EFFICIENCY,
                    Gauge.SLEEP_LATENCY,
                    Gauge.AWAKENINGS,
                    Gauge.AWAKE,
                    Gauge.SLEEP_CORE,
                    Gauge.SLEEP_DEEP,
                    Gauge.SLEEP_REM,
                    Gauge.SLEEP_MIDPOINT,
                    Gauge.NAPS)
            .map(Gauge::word)
            .toArray();

    /// @param night by the stretch alone, as if it were all of a sleep
    record Told(LocalDate night, Stretch stretch, ZoneOffset offset) {}

    /// A night as it was merged: the spells in order, for drawing, and what they come to.
    public record Merged(List<Spell> spells, Night night) {}

    /// Of these days and of those beside them, whose nights they may have changed.
    static List<DailyMetric> of(Connection tx, Batch batch) throws SQLException {
        var around = batch.widened();
        Sql.update(
                tx,
                "DELETE FROM fitness.daily_metric WHERE person_id = ? AND day = ANY(?) AND metric = ANY(?)",
                batch.person(),
                around.dates(),
                METRICS);
        var metrics = new ArrayList<DailyMetric>();
        merged(tx, around).forEach((day, merged) -> metrics.addAll(metrics(merged)));
        return metrics;
    }

    /// By morning; nights without sleep are left out.
    static Map<LocalDate, Merged> merged(Connection tx, Batch batch) throws SQLException {
        var told =
                Sql.list(tx, """
                    SELECT s.night, s.start_at, s.end_at, s.stage, s.utc_offset, s.source_id, r.priority
                      FROM fitness.sleep s
                      JOIN fitness.source_rank r
                        ON r.person_id = s.person_id AND r.source_id = s.source_id AND r.family = 'sleep'
                     WHERE s.person_id = ? AND s.night = ANY(?) AND s.end_at - s.start_at <= interval '1 day'
                     ORDER BY s.start_at, s.key
                    """, Nights::told, batch.person(), batch.widened().dates());
        var merged = new LinkedHashMap<LocalDate, Merged>();
        Bouts.byNight(told).forEach((day, all) -> {
            if (batch.days().contains(day)) {
                var spells = spells(all);
                Night.of(day, spells).ifPresent(night -> merged.put(day, new Merged(spells, night)));
            }
        });
        return merged;
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                Sql.day(row, "night"),
                new Stretch(
                        Sql.instant(row, "start_at"),
                        Sql.instant(row, "end_at"),
                        SleepStage.ofWord(row.getString("stage")),
                        row.getInt("source_id"),
                        row.getInt("priority")),
                ZoneOffset.ofTotalSeconds(row.getShort("utc_offset") * 60));
    }

    private static List<Spell> spells(List<Told> told) {
        var stretches = told.stream().map(Told::stretch).toList();
        var spells = new ArrayList<Spell>();
        if (stretches.stream().anyMatch(stretch -> stretch.stage() == SleepStage.IN_BED)) {
            SleepStages.inBed(stretches)
                    .list()
                    .forEach(span -> spells.add(
                            new Spell(span.start(), span.end(), SleepStage.IN_BED, offset(told, span.start()))));
        }
        SleepStages.merge(stretches)
                .forEach(segment -> spells.add(
                        new Spell(segment.start(), segment.end(), segment.stage(), offset(told, segment.start()))));
        return spells;
    }

    /// What the wall said: as with the last row that began no later.
    private static ZoneOffset offset(List<Told> told, Instant at) {
        var offset = told.getFirst().offset();
        for (var each : told) {
            if (each.stretch().start().isAfter(at)) {
                break;
            }
            offset = each.offset();
        }
        return offset;
    }

    private static List<DailyMetric> metrics(Merged merged) {
        var night = merged.night();
        int n = merged.spells().size();
        var origin = String.format(
                Locale.ROOT,
                "Night of %d merged stretches, %s to %s UTC.",
                n,
                night.start().toString(),
                night.end().toString());
        var metrics = new ArrayList<DailyMetric>();
        metrics.add(new DailyMetric(night.key(), Gauge.SLEEP, night.asleep() / MINUTES_AN_HOUR, n, origin));
        metrics.add(new DailyMetric(
                night.key(),
                Gauge.SLEEP_EFFICIENCY,
                night.efficiency() * PERCENT,
                n,
                night.inBed().isPresent()
                        ? "Of the time in bed."
                        : "Between first and last sleep; the bed was not noted."));
        night.latency()
                .ifPresent(
                        minutes -> metrics.add(new DailyMetric(night.key(), Gauge.SLEEP_LATENCY, minutes, n, origin)));
        metrics.add(new DailyMetric(night.key(), Gauge.AWAKENINGS, night.awakenings(), n, "A minute or longer."));
        metrics.add(new DailyMetric(night.key(), Gauge.AWAKE, night.awake(), n, origin));
        if (night.core() + night.deep() + night.rem() > 0) {
            metrics.add(new DailyMetric(night.key(), Gauge.SLEEP_CORE, night.core(), n, origin));
            metrics.add(new DailyMetric(night.key(), Gauge.SLEEP_DEEP, night.deep(), n, origin));
            metrics.add(new DailyMetric(night.key(), Gauge.SLEEP_REM, night.rem(), n, origin));
        }
        metrics.add(new DailyMetric(
                night.key(), Gauge.SLEEP_MIDPOINT, night.midpoint(), n, "By the clock on the wall, from noon on."));
        if (night.naps() >= 1) {
            metrics.add(new DailyMetric(night.key(), Gauge.NAPS, night.naps(), n, origin));
        }
        return metrics;
    }
}
