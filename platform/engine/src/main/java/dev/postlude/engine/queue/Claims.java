package dev.postlude.engine.queue;

import dev.postlude.engine.commit.Membership;
import dev.postlude.engine.commit.Rows;
import dev.postlude.engine.db.Database;
import dev.postlude.engine.db.Row;
import dev.postlude.engine.db.Tx;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes ready runs of one app for this worker.
///
/// Rows that were taken stay in the index until vacuum comes by, and every claim would walk past them. So a claim
/// starts looking a little below the smallest row of the one before; and now and then from the beginning, for rows
/// whose transaction took its time.
public final class Claims {

    private static final long MARGIN = 5_000;
    private static final Duration FROM_THE_BEGINNING = Duration.ofSeconds(2);

    private final Database database;
    private final int app;
    private long low;
    private long resetAt = System.nanoTime();
    private List<Taken> unanswered = List.of();

    public Claims(Database database, int app) {
        this.database = database;
        this.app = app;
    }

    /// Up to `limit` runs, those first that have been ready the longest. Runs that have ended meanwhile are left out.
    public List<Claimed> claim(Membership membership, int limit) {
        if (System.nanoTime() - resetAt > FROM_THE_BEGINNING.toNanos()) {
            low = 0;
            resetAt = System.nanoTime();
        }
        var claimed = database.inTransaction(tx -> {
            var before = takenBefore(tx, membership);
            if (!before.isEmpty()) {
                return load(tx, before);
            }
            var smallest = new long[] {Long.MAX_VALUE};
            var taken = tx.query(
                    """
                    WITH me AS (
                        SELECT id FROM worker WHERE id = ? AND epoch = ? AND stopped_at IS NULL FOR SHARE
                    ), next AS MATERIALIZED (
                        SELECT ready.app, ready.id, ready.run_id
                          FROM ready
                         WHERE ready.app = ? AND ready.id > ? AND EXISTS (SELECT FROM me)
                         ORDER BY ready.id
                         LIMIT ?
                           FOR UPDATE SKIP LOCKED
                    ), gone AS (
                        DELETE FROM ready USING next WHERE (ready.app, ready.id) = (next.app, next.id)
                    )
                    UPDATE run
                       SET worker = ?, generation = generation + 1, started_at = coalesce(started_at, postlude.now())
                      FROM next
                     WHERE run.id = next.run_id
                       AND NOT EXISTS (SELECT FROM outcome WHERE outcome.run_id = run.id)
                    RETURNING next.id AS place, run.*
                    """,
                    row -> {
                        smallest[0] = Math.min(smallest[0], row.big("place"));
                        return taken(row);
                    },
                    membership.worker(),
                    membership.epoch(),
                    app,
                    low,
                    limit,
                    membership.worker());
            if (taken.isEmpty()) {
                return List.<Claimed>of();
            }
            low = Math.max(0, smallest[0] - MARGIN);
            unanswered = taken;
            return load(tx, taken);
        });
        unanswered = List.of();
        return claimed;
    }

    /// The runs of a claim whose commit was not answered, if it happened: they are ours, and nobody else will take
    /// them. The lock waits for a commit that is still under way.
    private List<Taken> takenBefore(Tx tx, Membership membership) throws SQLException {
        if (unanswered.isEmpty()) {
            return List.of();
        }
        var ours = new HashSet<>(tx.query(
                "SELECT id, generation FROM run WHERE id = ANY (?) AND worker = ? FOR UPDATE",
                row -> new Generation(row.uuid("id"), row.integer("generation")),
                unanswered.stream().map(Taken::run).toArray(UUID[]::new),
                membership.worker()));
        return unanswered.stream()
                .filter(run -> ours.contains(new Generation(run.run(), run.generation())))
                .toList();
    }

    private record Generation(UUID run, int generation) {}

    private record Taken(
            UUID run,
            int generation,
            int function,
            java.time.Instant createdAt,
            @Nullable UUID parent,
            @Nullable Long parentSeq,
            @Nullable Long parentKind,
            @Nullable String scope,
            @Nullable UUID event,
            byte @Nullable [] input) {}

    private static Taken taken(Row row) throws SQLException {
        return new Taken(
                row.uuid("id"),
                row.integer("generation"),
                row.integer("function"),
                row.instant("created_at"),
                row.uuidOrNull("parent_id"),
                row.bigOrNull("parent_seq"),
                row.bigOrNull("parent_kind"),
                row.textOrNull("scope"),
                row.uuidOrNull("event_id"),
                row.bytes("input"));
    }

    private record Event(String name, byte @Nullable [] data) {}

    private static List<Claimed> load(Tx tx, List<Taken> taken) throws SQLException {
        var ids = taken.stream().map(Taken::run).toArray(UUID[]::new);
        var checkpoints = new HashMap<UUID, List<Rows.Checkpoint>>();
        tx.query(
                "SELECT * FROM journal WHERE run_id = ANY (?)",
                row -> checkpoints
                        .computeIfAbsent(row.uuid("run_id"), run -> new ArrayList<>())
                        .add(checkpoint(row)),
                (Object) ids);
        var waits = new HashMap<UUID, Map<Long, Short>>();
        tx.query(
                "SELECT run_id, seq, kind FROM wait WHERE run_id = ANY (?)",
                row -> waits.computeIfAbsent(row.uuid("run_id"), run -> new HashMap<>())
                        .put(row.big("seq"), (short) row.integer("kind")),
                (Object) ids);
        var attempts = new HashMap<UUID, Map<Long, Integer>>();
        tx.query(
                "SELECT run_id, seq, max(attempt) AS failed FROM attempt WHERE run_id = ANY (?) GROUP BY run_id, seq",
                row -> attempts.computeIfAbsent(row.uuid("run_id"), run -> new HashMap<>())
                        .put(row.big("seq"), row.integer("failed")),
                (Object) ids);
        var events = new HashMap<UUID, Event>();
        var eventIds =
                taken.stream().map(Taken::event).filter(event -> event != null).toArray(UUID[]::new);
        tx.query(
                "SELECT id, name, data FROM event WHERE id = ANY (?)",
                row -> events.put(row.uuid("id"), new Event(row.text("name"), row.bytes("data"))),
                (Object) eventIds);
        var ending = ending(tx, taken, ids);
        return taken.stream()
                .map(run -> {
                    var event = run.event() == null ? null : events.get(run.event());
                    return new Claimed(
                            run.run(),
                            run.function(),
                            run.createdAt(),
                            run.parent(),
                            run.parentSeq() == null ? 0 : run.parentSeq(),
                            run.parentKind() == null ? 0 : run.parentKind().shortValue(),
                            run.scope(),
                            run.event(),
                            event == null ? null : event.name(),
                            event == null ? null : event.data(),
                            run.input(),
                            checkpoints.getOrDefault(run.run(), List.of()),
                            waits.getOrDefault(run.run(), Map.of()),
                            attempts.getOrDefault(run.run(), Map.of()),
                            ending.contains(run.run()));
                })
                .toList();
    }

    /// Those that are to end without another step: cancelled, or children of a run that has been erased, for they came
    /// of what nobody may work on any more.
    private static Set<UUID> ending(Tx tx, List<Taken> taken, UUID[] ids) throws SQLException {
        var children = taken.stream().filter(run -> run.parent() != null).toList();
        return new HashSet<>(tx.query(
                """
                SELECT run_id FROM cancel_request WHERE run_id = ANY (?)
                UNION ALL
                SELECT u.run_id FROM unnest(?, ?) u (run_id, parent) JOIN erasure ON erasure.id = u.parent
                """,
                row -> row.uuid("run_id"),
                ids,
                children.stream().map(Taken::run).toArray(UUID[]::new),
                children.stream().map(Taken::parent).toArray(UUID[]::new)));
    }

    /// A row of the journal as it was written.
    public static Rows.Checkpoint checkpoint(Row row) throws SQLException {
        return new Rows.Checkpoint(
                row.uuid("run_id"),
                row.big("seq"),
                (short) row.integer("kind"),
                row.integer("attempt"),
                row.flag("failed"),
                row.text("name"),
                (float) row.number("took"),
                row.bytes("notes"),
                row.bytes("payload"));
    }
}
