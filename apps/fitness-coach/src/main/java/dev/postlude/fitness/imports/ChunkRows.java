package dev.postlude.fitness.imports;

import dev.postlude.fitness.health.read.ExportListener;
import dev.postlude.fitness.health.read.Moment;
import dev.postlude.fitness.health.read.Rings;
import dev.postlude.fitness.health.read.Sample;
import dev.postlude.fitness.health.read.SleepRecord;
import dev.postlude.fitness.health.read.Source;
import dev.postlude.fitness.health.read.Workout;
import dev.postlude.fitness.imports.Staging.Table;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one chunk of an export comes to: rows for one person, on their way to [NewSamples] or
/// [Staging], and what was counted.
final class ChunkRows implements ExportListener {

    private static final short MOST_EVENTS = Short.MAX_VALUE;

    /// A source is needed for every row, and is nearly always the one the row before had.
    private @Nullable Source lastSource;

    private int lastSourceId;

    private final int person;
    private final Staging staging;
    private final NewSamples samples;
    private final Lookups lookups;
    private final Problems problems;
    private Instant exportedAt;

    long read;
    long staged;
    long ignored;
    long bad;

    @Nullable
    Instant toldExportedAt;

    @Nullable
    LocalDate birthDate;

    @Nullable
    String sex;

    /// The database has refused a row, or cannot be reached. [ExportListener] has no place for what it threw.
    static final class NotStored extends RuntimeException {
        NotStored(SQLException cause) {
            super(cause);
        }
    }

    /// @param exportedAt what is known of the export's date from an earlier chunk, or else of the upload's
    ChunkRows(int person, Staging staging, NewSamples samples, Lookups lookups, Problems problems, Instant exportedAt) {
        this.person = person;
        this.staging = staging;
        this.samples = samples;
        this.lookups = lookups;
        this.problems = problems;
        this.exportedAt = exportedAt;
    }

    @Override
    public void read() {
        read++;
    }

    @Override
    public void exportedAt(Instant moment) {
        exportedAt = moment;
        toldExportedAt = moment;
    }

    @Override
    public void person(@Nullable LocalDate date, @Nullable String itsSex) {
        birthDate = date;
        sex = itsSex;
    }

    @Override
    public void ignored() {
        ignored++;
    }

    @Override
    public void bad(String reason, String excerpt) {
        bad++;
        problems.add(reason, excerpt);
    }

    @Override
    public void sample(Sample sample) {
        try {
            var measure = lookups.measure(sample);
            var source = source(sample.source());
            if (measure == Lookups.NONE || source == Lookups.NONE) {
                bad(measure == Lookups.NONE ? "no unit we know" : "one source too many", sample.toString());
                return;
            }
            samples.add(measure, source, sample.label(), sample.when(), sample.value());
            staged++;
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }

    private int source(Source source) throws SQLException {
        if (source != lastSource) {
            lastSourceId = lookups.source(source);
            lastSource = source;
        }
        return lastSourceId;
    }

    /// A row that counts is complete.
    private void done(Table table) throws SQLException {
        staged++;
        staging.sendIfFull(table);
    }

    @Override
    public void sleep(SleepRecord sleep) {
        try {
            var source = source(sleep.source());
            if (source == Lookups.NONE) {
                bad("one source too many", sleep.toString());
                return;
            }
            var when = sleep.when();
            staging.rows(Table.SLEEP)
                    .row(8)
                    .instant(when.startSecond())
                    .instant(when.endSecond())
                    .bigint(sleep.key())
                    .integer(person)
                    .integer(source)
                    .date(when.night())
                    .smallint(when.offset())
                    .text(sleep.stage().word());
            done(Table.SLEEP);
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }

    @Override
    public void beats(Sample variability, short[] beatsPerMinute) {
        try {
            staging.rows(Table.BEATS)
                    .row(4)
                    .instant(variability.when().startSecond())
                    .bigint(variability.key())
                    .integer(person)
                    .smallints(beatsPerMinute);
            staging.sendIfFull(Table.BEATS);
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }

    @Override
    public void workout(Workout workout) {
        try {
            var source = source(workout.source());
            if (source == Lookups.NONE) {
                bad("one source too many", workout.activity());
                return;
            }
            var when = workout.when();
            var id = id(workout, when);
            staging.rows(Table.WORKOUT)
                    .row(14)
                    .uuid(id)
                    .integer(person)
                    .integer(source)
                    .text(workout.activity())
                    .instant(when.startSecond())
                    .instant(when.endSecond())
                    .date(when.day())
                    .smallint(when.offset())
                    .number(workout.duration())
                    .number(workout.distance())
                    .number(workout.energy())
                    .number(workout.averageMets())
                    .flag(workout.indoor())
                    .text(workout.route());
            done(Table.WORKOUT);
            details(id, workout);
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }

    private UUID id(Workout workout, Moment when) {
        var identity = "%d %s %d %d %s"
                .formatted(
                        person,
                        workout.activity(),
                        when.startSecond(),
                        when.endSecond(),
                        workout.source().name());
        return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8));
    }

    private void details(UUID id, Workout workout) throws SQLException {
        for (var statistic : workout.statistics()) {
            staging.rows(Table.WORKOUT_STATISTIC)
                    .row(6)
                    .uuid(id)
                    .smallint(statistic.measure().number())
                    .number(statistic.average())
                    .number(statistic.minimum())
                    .number(statistic.maximum())
                    .number(statistic.sum());
        }
        staging.sendIfFull(Table.WORKOUT_STATISTIC);
        short place = 0;
        for (var event : workout.events()) {
            staging.rows(Table.WORKOUT_EVENT)
                    .row(5)
                    .uuid(id)
                    .smallint(place)
                    .text(event.kind())
                    .instant(event.at().getEpochSecond())
                    .number(event.duration());
            if (++place == MOST_EVENTS) {
                break;
            }
        }
        staging.sendIfFull(Table.WORKOUT_EVENT);
    }

    @Override
    public void rings(Rings rings) {
        try {
            staging.rows(Table.ACTIVITY_SUMMARY)
                    .row(11)
                    .integer(person)
                    .date((int) rings.day().toEpochDay())
                    .instant(exportedAt.getEpochSecond())
                    .number(rings.activeEnergy())
                    .number(rings.activeEnergyGoal())
                    .number(rings.moveTime())
                    .number(rings.moveTimeGoal())
                    .number(rings.exerciseTime())
                    .number(rings.exerciseTimeGoal())
                    .number(rings.standHours())
                    .number(rings.standHoursGoal());
            done(Table.ACTIVITY_SUMMARY);
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }
}
