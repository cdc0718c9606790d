package dev.postlude.engine.commit;

import dev.postlude.engine.db.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// The rows of several acts, table by table, and how they become the parameters of one statement.
final class Batch {

    private final List<Rows.Event> events;
    private final List<UUID> looks;
    private final List<Rows.LocalRun> localRuns;
    private final List<Rows.NewRun> newRuns;
    private final List<Rows.Checkpoint> checkpoints;
    private final List<Rows.Attempt> attempts;
    private final List<Rows.Outcome> outcomes;
    private final List<Rows.Wait> waits;
    private final List<UUID> rearmed;
    private final List<UUID> forgotten;
    private final List<Rows.Score> scores;
    private final List<Rows.Exposure> exposures;
    private final List<Rows.Resolution> resolutions;
    private final List<Rows.Place> places;
    private final List<Rows.Release> releases;

    Batch(List<Act> acts) {
        events = gather(acts, act -> act.events);
        looks = events.stream().filter(Rows.Event::waited).map(Rows.Event::id).toList();
        localRuns = gather(acts, act -> act.localRuns);
        newRuns = gather(acts, act -> act.newRuns);
        checkpoints = gather(acts, act -> act.checkpoints);
        attempts = gather(acts, act -> act.attempts);
        outcomes = gather(acts, act -> act.outcomes);
        waits = gather(acts, act -> act.waits);
        rearmed = gather(acts, act -> act.rearmed);
        forgotten = gather(acts, act -> act.forgotten);
        scores = gather(acts, act -> act.scores);
        exposures = gather(acts, act -> act.exposures);
        // In one order everywhere, so that two who resolve waits of the same runs cannot wait for each other.
        resolutions = gather(acts, act -> act.resolutions).stream()
                .sorted(Comparator.comparing(row -> row.run().toString()))
                .toList();
        places = gather(acts, act -> act.places);
        releases = gather(acts, act -> act.releases);
    }

    private static <T> List<T> gather(List<Act> acts, Function<Act, List<T>> rows) {
        if (acts.size() == 1) {
            return rows.apply(acts.getFirst());
        }
        var all = new ArrayList<T>(acts.size());
        for (var act : acts) {
            all.addAll(rows.apply(act));
        }
        return all;
    }

    boolean hasEvents() {
        return !events.isEmpty();
    }

    EnumSet<BatchPart> parts() {
        var parts = EnumSet.noneOf(BatchPart.class);
        for (var part : BatchPart.values()) {
            if (!rowsOf(part).isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    private List<?> rowsOf(BatchPart part) {
        return switch (part) {
            case EVENT -> events;
            case LOOK -> looks;
            case LOCAL_RUN -> localRuns;
            case NEW_RUN -> newRuns;
            case CHECKPOINT -> checkpoints;
            case ATTEMPT -> attempts;
            case OUTCOME -> outcomes;
            case WAIT -> waits;
            case REARM -> rearmed;
            case FORGET -> forgotten;
            case SCORE -> scores;
            case EXPOSURE -> exposures;
            case RESOLUTION -> resolutions;
            case PLACE -> places;
            case RELEASE -> releases;
        };
    }

    /// Sets the parameters of `parts`, from `index` on, in the order in which the statement has them.
    void bind(PreparedStatement statement, int index, EnumSet<BatchPart> parts, int worker) throws SQLException {
        var to = new Parameters(statement.getConnection(), statement, index);
        for (var part : parts) {
            bind(part, to, worker);
        }
    }

    private void bind(BatchPart part, Parameters to, int worker) throws SQLException {
        switch (part) {
            case EVENT ->
                to.uuids(events, Rows.Event::id)
                        .texts(events, Rows.Event::name)
                        .texts(events, Rows.Event::sender)
                        .bytes(events, Rows.Event::meta)
                        .bytes(events, Rows.Event::data);
            case LOOK -> to.uuids(looks, id -> id);
            case LOCAL_RUN ->
                to.number(worker)
                        .uuids(localRuns, Rows.LocalRun::id)
                        .ints(localRuns, Rows.LocalRun::function)
                        .uuids(localRuns, Rows.LocalRun::event);
            case NEW_RUN -> bindNewRuns(to, worker);
            case CHECKPOINT -> bindCheckpoints(to, worker);
            case ATTEMPT ->
                to.uuids(attempts, Rows.Attempt::run)
                        .longs(attempts, Rows.Attempt::seq)
                        .shorts(attempts, Rows.Attempt::attempt)
                        .texts(attempts, Rows.Attempt::name)
                        .bytes(attempts, Rows.Attempt::error);
            case OUTCOME ->
                to.number(worker)
                        .uuids(outcomes, Rows.Outcome::run)
                        .shorts(outcomes, Rows.Outcome::state)
                        .bytes(outcomes, Rows.Outcome::output);
            case WAIT -> bindWaits(to);
            case REARM -> to.uuids(rearmed, id -> id);
            case FORGET -> to.uuids(forgotten, id -> id);
            case SCORE -> bindScores(to);
            case EXPOSURE ->
                to.uuids(exposures, Rows.Exposure::run)
                        .ints(exposures, Rows.Exposure::experiment)
                        .ints(exposures, Rows.Exposure::epoch)
                        .texts(exposures, Rows.Exposure::variant)
                        .doubles(exposures, Rows.Exposure::probability)
                        .texts(exposures, Rows.Exposure::unit);
            case RESOLUTION ->
                to.uuids(resolutions, Rows.Resolution::run)
                        .longs(resolutions, Rows.Resolution::seq)
                        .flags(resolutions, Rows.Resolution::failed)
                        .bytes(resolutions, Rows.Resolution::payload);
            case PLACE -> to.texts(places, Rows.Place::scope).uuids(places, Rows.Place::run);
            case RELEASE -> to.ints(releases, Rows.Release::app).uuids(releases, Rows.Release::run);
        }
    }

    private void bindNewRuns(Parameters to, int worker) throws SQLException {
        to.uuids(newRuns, Rows.NewRun::id)
                .ints(newRuns, Rows.NewRun::function)
                .ints(newRuns, Rows.NewRun::app)
                .flags(newRuns, Rows.NewRun::local)
                .uuids(newRuns, Rows.NewRun::event)
                .uuids(newRuns, Rows.NewRun::parent)
                .longs(newRuns, Rows.NewRun::parentSeq)
                .shorts(newRuns, Rows.NewRun::parentKind)
                .texts(newRuns, Rows.NewRun::scope)
                .bytes(newRuns, Rows.NewRun::input)
                .longs(newRuns, Rows.NewRun::delayMicros)
                .number(worker);
    }

    private void bindCheckpoints(Parameters to, int worker) throws SQLException {
        to.number(worker)
                .uuids(checkpoints, Rows.Checkpoint::run)
                .longs(checkpoints, Rows.Checkpoint::seq)
                .shorts(checkpoints, Rows.Checkpoint::kind)
                .shorts(checkpoints, Rows.Checkpoint::attempt)
                .flags(checkpoints, Rows.Checkpoint::failed)
                .texts(checkpoints, Rows.Checkpoint::name)
                .floats(checkpoints, Rows.Checkpoint::took)
                .bytes(checkpoints, Rows.Checkpoint::notes)
                .bytes(checkpoints, Rows.Checkpoint::payload);
    }

    private void bindWaits(Parameters to) throws SQLException {
        to.uuids(waits, Rows.Wait::run)
                .longs(waits, Rows.Wait::seq)
                .shorts(waits, Rows.Wait::kind)
                .flags(waits, Rows.Wait::armed)
                .longs(waits, Rows.Wait::afterMicros)
                .longs(waits, Rows.Wait::untilMicros)
                .longs(waits, Rows.Wait::sinceMicros)
                .texts(waits, Rows.Wait::name)
                .texts(waits, Rows.Wait::eventName)
                .texts(waits, Rows.Wait::key)
                .texts(waits, Rows.Wait::condition);
    }

    private void bindScores(Parameters to) throws SQLException {
        to.uuids(scores, Rows.Score::run)
                .uuids(scores, Rows.Score::id)
                .ints(scores, Rows.Score::metric)
                .shorts(scores, Rows.Score::status)
                .shorts(scores, Rows.Score::source)
                .doubles(scores, score -> score.value() == null ? 0 : score.value())
                .uuids(scores, Rows.Score::writerRun)
                .texts(scores, Rows.Score::step)
                .texts(scores, Rows.Score::reason);
    }

    /// Sets one parameter after the other, each a whole column.
    private static final class Parameters {

        private final Connection connection;
        private final PreparedStatement statement;
        private int index;

        Parameters(Connection connection, PreparedStatement statement, int index) {
            this.connection = connection;
            this.statement = statement;
            this.index = index;
        }

        Parameters number(int value) throws SQLException {
            statement.setInt(index++, value);
            return this;
        }

        <T> Parameters uuids(List<T> rows, Function<T, @Nullable UUID> column) throws SQLException {
            var values = new @Nullable UUID[rows.size()];
            for (var i = 0; i < values.length; i++) {
                values[i] = column.apply(rows.get(i));
            }
            statement.setArray(index++, Columns.uuids(connection, values));
            return this;
        }

        <T> Parameters texts(List<T> rows, Function<T, @Nullable String> column) throws SQLException {
            var values = new @Nullable String[rows.size()];
            for (var i = 0; i < values.length; i++) {
                values[i] = column.apply(rows.get(i));
            }
            return array("text", values);
        }

        <T> Parameters bytes(List<T> rows, Function<T, byte @Nullable []> column) throws SQLException {
            var values = new byte[rows.size()] @Nullable [];
            for (var i = 0; i < values.length; i++) {
                values[i] = column.apply(rows.get(i));
            }
            return array("bytea", values);
        }

        <T> Parameters ints(List<T> rows, ToIntFunction<T> column) throws SQLException {
            return array("int4", rows.stream().mapToInt(column).toArray());
        }

        <T> Parameters shorts(List<T> rows, ToIntFunction<T> column) throws SQLException {
            var values = new short[rows.size()];
            for (var i = 0; i < values.length; i++) {
                values[i] = (short) column.applyAsInt(rows.get(i));
            }
            return array("int2", values);
        }

        <T> Parameters longs(List<T> rows, ToLongFunction<T> column) throws SQLException {
            return array("int8", rows.stream().mapToLong(column).toArray());
        }

        <T> Parameters doubles(List<T> rows, java.util.function.ToDoubleFunction<T> column) throws SQLException {
            return array("float8", rows.stream().mapToDouble(column).toArray());
        }

        <T> Parameters floats(List<T> rows, java.util.function.ToDoubleFunction<T> column) throws SQLException {
            var values = new float[rows.size()];
            for (var i = 0; i < values.length; i++) {
                values[i] = (float) column.applyAsDouble(rows.get(i));
            }
            return array("float4", values);
        }

        <T> Parameters flags(List<T> rows, Predicate<T> column) throws SQLException {
            var values = new boolean[rows.size()];
            for (var i = 0; i < values.length; i++) {
                values[i] = column.test(rows.get(i));
            }
            return array("bool", values);
        }

        private Parameters array(String type, Object values) throws SQLException {
            statement.setArray(index++, Columns.array(connection, type, values));
            return this;
        }
    }
}
