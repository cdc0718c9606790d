package dev.postlude.engine.history;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postlude.engine.db.Row;
import dev.postlude.engine.db.Tx;
import dev.postlude.engine.history.RunReport.Choice;
import dev.postlude.engine.history.RunReport.DeferReport;
import dev.postlude.engine.history.RunReport.OpenWait;
import dev.postlude.engine.history.RunReport.RunLink;
import dev.postlude.engine.history.RunReport.ScoreEntry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts together what the tables say about one run.
final class RunReports {

    /// A page holds no more links, scores or waits than this; the API's lists have the rest.
    private static final int MOST = 500;

    private RunReports() {}

    private record Child(UUID id, int kind, long seq) {}

    static RunReport of(Tx tx, RunSummary run) throws SQLException {
        var steps = Steps.of(tx, run);
        var children = tx.query(
                """
                SELECT id, parent_kind, parent_seq FROM run WHERE parent_id = ? ORDER BY id LIMIT ?
                """,
                row -> new Child(row.uuid("id"), row.integer("parent_kind"), row.big("parent_seq")),
                run.id(),
                MOST);
        var summaries = byId(Runs.summaries(tx, children.stream().map(Child::id).toList()));
        var parent = parent(tx, run);
        return new RunReport(
                run,
                input(tx, run),
                steps.reports(),
                steps.failures(),
                defers(run, steps, children, summaries),
                parent,
                parent != null && parent.relation().equals(Kinds.word(Kinds.DEFER)) ? parent : null,
                scores(tx, run),
                experiments(tx, run),
                waits(tx, run),
                others(steps, children, summaries));
    }

    private static Map<UUID, RunSummary> byId(List<RunSummary> runs) {
        var byId = new HashMap<UUID, RunSummary>();
        runs.forEach(run -> byId.put(run.id(), run));
        return byId;
    }

    private static @Nullable JsonNode input(Tx tx, RunSummary run) throws SQLException {
        if (run.erased() != null) {
            return null;
        }
        return tx.query("""
                        SELECT coalesce(r.input, e.data) AS input
                          FROM run r
                          LEFT JOIN event e ON e.id = r.event_id
                         WHERE r.id = ?
                        """, row -> Stored.json(row, "input"), run.id()).getFirst();
    }

    private static List<DeferReport> defers(
            RunSummary run, Steps steps, List<Child> children, Map<UUID, RunSummary> summaries) {
        var started = new HashMap<Long, RunSummary>();
        children.stream().filter(child -> child.kind() == Kinds.DEFER).forEach(child -> {
            var summary = summaries.get(child.id());
            if (summary != null) {
                started.put(child.seq(), summary);
            }
        });
        return steps.defers().stream()
                .map(defer -> {
                    var child = started.get(defer.seq());
                    var status = child != null ? child.status() : withoutRun(run, defer);
                    // Of an erased defer only the run it led to still knows which function that was.
                    var target = defer.target().isEmpty() && child != null ? child.function() : defer.target();
                    return new DeferReport(
                            defer.id(), target, status, child == null ? null : child.id(), defer.input());
                })
                .toList();
    }

    private static RunStatus withoutRun(RunSummary run, Steps.Defer defer) {
        if (defer.isTakenBack()) {
            return RunStatus.CANCELLED;
        }
        return run.status().isEnd() ? RunStatus.SKIPPED : RunStatus.WAITING;
    }

    private static List<RunLink> others(Steps steps, List<Child> children, Map<UUID, RunSummary> summaries) {
        var links = new ArrayList<RunLink>();
        for (var child : children) {
            var summary = summaries.get(child.id());
            if (child.kind() != Kinds.DEFER && summary != null) {
                links.add(link(summary, child.kind(), steps.nameAt(child.seq())));
            }
        }
        return links;
    }

    private static @Nullable RunLink parent(Tx tx, RunSummary run) throws SQLException {
        var parent = tx.one(
                """
                SELECT r.parent_id AS id, r.parent_kind, coalesce(r.parent_seq, -1) AS parent_seq
                  FROM run r
                 WHERE r.id = ? AND r.parent_id IS NOT NULL
                """, row -> new Child(row.uuid("id"), row.integer("parent_kind"), row.big("parent_seq")), run.id());
        if (parent.isEmpty()) {
            return null;
        }
        var summary = Runs.summaries(tx, List.of(parent.get().id()));
        if (summary.isEmpty()) {
            return null;
        }
        var name = tx.one(
                        "SELECT name FROM journal WHERE run_id = ? AND seq = ?",
                        row -> row.text("name"),
                        parent.get().id(),
                        parent.get().seq())
                .orElse(null);
        return link(summary.getFirst(), parent.get().kind(), name);
    }

    private static RunLink link(RunSummary run, int kind, @Nullable String name) {
        return new RunLink(run.id(), run.app(), run.function(), run.status(), Kinds.word(kind), name);
    }

    private static List<ScoreEntry> scores(Tx tx, RunSummary run) throws SQLException {
        return tx.query("""
                SELECT s.id, m.name AS metric, m.kind, s.value, s.status, s.source, s.at, s.step, s.writer_run, s.reason
                  FROM score s
                  JOIN metric m ON m.id = s.metric
                 WHERE s.run_id = ?
                 ORDER BY s.at, s.id
                 LIMIT ?
                """, RunReports::score, run.id(), MOST);
    }

    private static ScoreEntry score(Row row) throws SQLException {
        return new ScoreEntry(
                row.uuid("id"),
                row.text("metric"),
                row.text("kind"),
                row.numberIfAny("value").orElse(null),
                Kinds.scoreStatus(row.integer("status")),
                Kinds.source(row.integer("source")),
                row.instant("at"),
                row.textOrNull("step"),
                row.uuidOrNull("writer_run"),
                row.text("reason"));
    }

    private static List<Choice> experiments(Tx tx, RunSummary run) throws SQLException {
        return tx.query(
                """
                SELECT a.name AS app, f.name AS function, x.name, e.variant, e.probability, e.epoch, e.unit
                  FROM exposure e
                  JOIN experiment x ON x.id = e.experiment
                  JOIN function f ON f.id = x.function
                  JOIN app a ON a.id = f.app
                 WHERE e.run_id = ?
                 ORDER BY e.at, x.id
                """,
                row -> new Choice(
                        row.text("app"),
                        row.text("function"),
                        row.text("name"),
                        row.text("variant"),
                        row.number("probability"),
                        row.integer("epoch"),
                        row.textOrNull("unit")),
                run.id());
    }

    private static List<OpenWait> waits(Tx tx, RunSummary run) throws SQLException {
        return tx.query(
                """
                SELECT name, kind, event_name, condition, registered_at, deadline
                  FROM wait
                 WHERE run_id = ? AND armed
                 ORDER BY seq
                 LIMIT ?
                """,
                row -> new OpenWait(
                        row.text("name"),
                        Kinds.word(row.integer("kind")),
                        row.textOrNull("event_name"),
                        RunFilter.emptyToNull(row.textOrNull("condition")),
                        row.instant("registered_at"),
                        row.instantOrNull("deadline")),
                run.id(),
                MOST);
    }
}
