package dev.postlude.engine.erase;

import dev.postlude.engine.db.Json;
import dev.postlude.engine.db.Tx;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Some runs and events, and everything that came of them, found one generation after the other.
///
/// Whether a run has ended is asked before what came of it: whatever it leaves behind is there when it has ended. So of
/// a run that had ended nothing is missed, and a run that had not is looked at again.
final class Descent {

    /// Runs are numbered in the same call as the event that starts them, right after it.
    private static final Duration UNTIL_RUNS_ARE_NUMBERED = Duration.ofMinutes(1);

    private final Tx tx;
    private final Set<UUID> ended = new HashSet<>();
    private final Set<UUID> open = new HashSet<>();
    private final Set<UUID> events = new HashSet<>();

    private Descent(Tx tx) {
        this.tx = tx;
    }

    static Descent of(Tx tx, Collection<UUID> runs, Collection<UUID> events) throws SQLException {
        var descent = new Descent(tx);
        var nextRuns = Set.copyOf(runs);
        var nextEvents = Set.copyOf(events);
        while (!nextRuns.isEmpty() || !nextEvents.isEmpty()) {
            var newRuns = descent.addRuns(nextRuns);
            var newEvents = descent.addEvents(nextEvents);
            nextRuns = descent.runsAfter(newRuns, newEvents);
            nextEvents = descent.eventsAfter(newRuns);
        }
        return descent;
    }

    Set<UUID> ended() {
        return ended;
    }

    Set<UUID> open() {
        return open;
    }

    Set<UUID> events() {
        return events;
    }

    UUID[] runs() {
        var runs = new HashSet<>(ended);
        runs.addAll(open);
        return runs.toArray(UUID[]::new);
    }

    private UUID[] addRuns(Set<UUID> runs) throws SQLException {
        var unknown = unknown(runs, ended, open);
        record Found(UUID id, boolean ended) {}
        var found = tx.query("""
                SELECT r.id, EXISTS (SELECT FROM postlude.outcome o WHERE o.run_id = r.id) AS ended
                  FROM postlude.run r WHERE r.id = ANY (?)
                """, row -> new Found(row.uuid("id"), row.flag("ended")), (Object) unknown);
        found.forEach(run -> (run.ended() ? ended : open).add(run.id()));
        return found.stream().map(Found::id).toArray(UUID[]::new);
    }

    private UUID[] addEvents(Set<UUID> ids) throws SQLException {
        var found =
                ids("SELECT e.id FROM postlude.event e WHERE e.id = ANY (?)", (Object) unknown(ids, events, Set.of()));
        events.addAll(found);
        return found.toArray(UUID[]::new);
    }

    private static UUID[] unknown(Set<UUID> ids, Set<UUID> known, Set<UUID> alsoKnown) {
        return ids.stream()
                .filter(id -> !known.contains(id) && !alsoKnown.contains(id))
                .toArray(UUID[]::new);
    }

    private Set<UUID> runsAfter(UUID[] runs, UUID[] newEvents) throws SQLException {
        var next = new HashSet<UUID>();
        if (runs.length > 0) {
            next.addAll(ids("SELECT r.id FROM postlude.run r WHERE r.parent_id = ANY (?)", (Object) runs));
        }
        if (newEvents.length > 0) {
            next.addAll(startedBy(newEvents));
            next.addAll(thoseThatWaitedFor(newEvents));
        }
        return next;
    }

    private List<UUID> startedBy(UUID[] newEvents) throws SQLException {
        var until = Arrays.stream(newEvents).map(Descent::aMomentAfter).toArray(UUID[]::new);
        return ids("""
                SELECT r.id
                  FROM unnest(?, ?) e (id, until)
                  JOIN LATERAL (SELECT run.id, run.event_id FROM postlude.run WHERE run.id BETWEEN e.id AND e.until) r
                    ON r.event_id = e.id
                """, newEvents, until);
    }

    private static UUID aMomentAfter(UUID event) {
        var millis = (event.getMostSignificantBits() >>> 16) + UNTIL_RUNS_ARE_NUMBERED.toMillis();
        return new UUID(millis << 16, 0);
    }

    /// The runs whose wait one of these events has ended. A checkpoint of a wait begins with the event's id; that there
    /// is one is worth reading all checkpoints only for events that somebody has ever waited for.
    private List<UUID> thoseThatWaitedFor(UUID[] candidates) throws SQLException {
        var waited = ids("""
                SELECT e.id FROM postlude.event e
                 WHERE e.id = ANY (?) AND EXISTS (SELECT FROM postlude.waited w WHERE w.event_name = e.name)
                """, (Object) candidates);
        if (waited.isEmpty()) {
            return List.of();
        }
        return ids("""
                SELECT DISTINCT j.run_id AS id
                  FROM postlude.journal j
                 WHERE j.kind = 4
                   AND substring(j.payload FROM 8 FOR 36) IN (SELECT convert_to(e.id::text, 'UTF8') FROM unnest(?) e (id))
                """, (Object) waited.toArray(UUID[]::new));
    }

    private Set<UUID> eventsAfter(UUID[] runs) throws SQLException {
        var next = new HashSet<UUID>();
        if (runs.length > 0) {
            next.addAll(ids(
                    "SELECT r.event_id AS id FROM postlude.run r WHERE r.id = ANY (?) AND r.event_id IS NOT NULL",
                    (Object) runs));
            tx.query(
                            "SELECT j.payload FROM postlude.journal j WHERE j.run_id = ANY (?) AND j.kind = 6",
                            row -> row.bytes("payload"),
                            (Object) runs)
                    .forEach(sent -> next.addAll(idsIn(sent)));
        }
        return next;
    }

    private static List<UUID> idsIn(byte[] sent) {
        return Json.tree(sent)
                .valueStream()
                .map(id -> UUID.fromString(id.asText()))
                .toList();
    }

    private List<UUID> ids(String sql, Object... parameters) throws SQLException {
        return tx.query(sql, row -> row.uuid("id"), parameters);
    }
}
