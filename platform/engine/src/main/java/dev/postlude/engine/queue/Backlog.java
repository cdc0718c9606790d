package dev.postlude.engine.queue;

import dev.postlude.engine.db.Database;
import dev.postlude.engine.db.Json;
import dev.postlude.engine.registry.Registered;
import dev.postlude.engine.registry.Registry;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/// Runs that stand in line for a place under their concurrency limit.
///
/// A place is a row owned by the run that holds it, so it cannot leak: it goes when the run ends or suspends, and
/// stays with a run whose worker died until somebody has recovered it.
public final class Backlog {

    private static final int PAGE = 500;

    private final Database database;
    private final Registry registry;
    private final Bell bell;
    private final Set<String> rung = new ConcurrentSkipListSet<>();
    private final ConcurrentLinkedQueue<Line> lines = new ConcurrentLinkedQueue<>();

    private volatile Runnable onMoved = () -> {};

    private record Line(String scope, int function) {}

    public Backlog(Database database, Registry registry, Bell bell) {
        this.database = database;
        this.registry = registry;
        this.bell = bell;
    }

    /// What is to be woken when something moves in a line.
    public void onMoved(Runnable action) {
        onMoved = action;
    }

    /// A run has joined this line, or has given back a place.
    public void moved(String scope, int function) {
        if (rung.add(scope)) {
            lines.add(new Line(scope, function));
            onMoved.run();
        }
    }

    /// Looks at the lines in which something has moved. True if there was one.
    public boolean turn() {
        var any = false;
        for (var line = lines.poll(); line != null; line = lines.poll()) {
            rung.remove(line.scope());
            grant(line);
            any = true;
        }
        return any;
    }

    /// Looks at every line there is, in case somebody died before saying that something had moved.
    public boolean sweep() {
        var all = database.query(
                "SELECT scope, min(function) AS function FROM backlog GROUP BY scope",
                row -> new Line(row.text("scope"), row.integer("function")));
        return all.stream().map(this::grant).reduce(0, Integer::sum) > 0;
    }

    private int grant(Line line) {
        var function = registry.current().functions().get(line.function());
        if (function == null || line.scope().startsWith("paused/") && function.paused()) {
            return 0;
        }
        if (line.scope().startsWith("paused/") && function.limit() > 0) {
            return moveOn(line, function);
        }
        // A scope from before the limit was lifted, or the function resumed, has as many places as it needs.
        var places = function.limit() == 0 || line.scope().startsWith("paused/") ? Integer.MAX_VALUE : function.limit();
        List<Integer> granted = database.query(
                "SELECT postlude.grant_places(?, ?) AS granted", row -> row.integer("granted"), line.scope(), places);
        if (granted.getFirst() > 0) {
            bell.ring(Bell.ready(function.app()));
        }
        return granted.getFirst();
    }

    private record Paused(UUID run, byte @Nullable [] input) {}

    /// Runs that came while their function was paused join the lines they would have joined otherwise.
    private int moveOn(Line line, Registered function) {
        int moved = database.inTransaction(tx -> {
            var runs = tx.query("""
                    SELECT b.run_id, coalesce(r.input, e.data) AS input
                      FROM backlog b JOIN run r ON r.id = b.run_id LEFT JOIN event e ON e.id = r.event_id
                     WHERE b.scope = ? ORDER BY b.id LIMIT ? FOR UPDATE OF b SKIP LOCKED
                    """, row -> new Paused(row.uuid("run_id"), row.bytes("input")), line.scope(), PAGE);
            for (var run : runs) {
                var scope = function.scope(run.input() == null ? Json.tree((Object) null) : Json.tree(run.input()));
                tx.update("UPDATE run SET scope = ? WHERE id = ?", scope, run.run());
                tx.update("DELETE FROM backlog WHERE run_id = ?", run.run());
                tx.query("SELECT postlude.enqueue(?)", row -> "", run.run());
            }
            return runs.size();
        });
        if (moved == PAGE) {
            moved(line.scope(), line.function());
        }
        return moved;
    }
}
