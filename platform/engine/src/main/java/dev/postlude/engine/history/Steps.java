package dev.postlude.engine.history;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postlude.engine.db.Row;
import dev.postlude.engine.db.Tx;
import dev.postlude.engine.history.RunReport.Attempt;
import dev.postlude.engine.history.RunReport.StepReport;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The steps of one run: those with a checkpoint, those that wait, and those that failed and will be tried again.
final class Steps {

    /// Longer runs are shown up to here.
    private static final int MOST = 5_000;

    /// The low bits of a position count within a branch; the rest is the branch.
    private static final int BITS_IN_BRANCH = 14;

    private static final long BODY = -1;

    private final List<Checkpoint> journal;
    private final Map<Long, List<Tried>> tried;
    private final Map<Long, Open> open;

    private Steps(List<Checkpoint> journal, Map<Long, List<Tried>> tried, Map<Long, Open> open) {
        this.journal = journal;
        this.tried = tried;
        this.open = open;
    }

    /// A row of the journal.
    private record Checkpoint(
            long seq,
            Instant at,
            Duration took,
            int kind,
            int attempt,
            boolean failed,
            String name,
            @Nullable JsonNode notes,
            @Nullable JsonNode payload) {}

    private record Tried(long seq, String name, Attempt attempt) {}

    private record Open(long seq, int kind, String name, Instant registeredAt) {}

    /// What the journal says of a defer.
    record Defer(
            long seq, String id, String target, @Nullable JsonNode input, boolean isTakenBack) {}

    static Steps of(Tx tx, RunSummary run) throws SQLException {
        var journal = tx.query("""
                SELECT seq, at, took, kind, attempt, failed, name, notes, payload
                  FROM journal
                 WHERE run_id = ?
                 ORDER BY seq
                 LIMIT ?
                """, Steps::checkpoint, run.id(), MOST);
        var tried = tx
                .query(
                        """
                        SELECT seq, name, attempt, at, error FROM attempt WHERE run_id = ? ORDER BY seq, attempt LIMIT ?
                        """,
                        row -> new Tried(
                                row.big("seq"),
                                row.text("name"),
                                new Attempt(
                                        row.integer("attempt"),
                                        row.instant("at"),
                                        Objects.requireNonNull(Stored.json(row, "error")))),
                        run.id(),
                        MOST)
                .stream()
                .collect(Collectors.groupingBy(Tried::seq));
        var open = tx
                .query(
                        """
                        SELECT seq, kind, name, registered_at FROM wait WHERE run_id = ? AND armed ORDER BY seq LIMIT ?
                        """,
                        row -> new Open(
                                row.big("seq"), row.integer("kind"), row.text("name"), row.instant("registered_at")),
                        run.id(),
                        MOST)
                .stream()
                .collect(Collectors.toMap(Open::seq, wait -> wait));
        return new Steps(journal, tried, open);
    }

    private static Checkpoint checkpoint(Row row) throws SQLException {
        return new Checkpoint(
                row.big("seq"),
                row.instant("at"),
                Duration.ofNanos((long) (row.number("took") * 1e9)),
                row.integer("kind"),
                row.integer("attempt"),
                row.flag("failed"),
                row.text("name"),
                Stored.json(row, "notes"),
                Stored.json(row, "payload"));
    }

    /// In the order in which they began.
    List<StepReport> reports() {
        var reports = new TreeMap<Long, StepReport>();
        for (var checkpoint : journal) {
            reports.put(checkpoint.seq(), finished(checkpoint));
        }
        open.values().stream()
                .filter(wait -> wait.seq() >= 0)
                .forEach(wait -> reports.putIfAbsent(wait.seq(), waiting(wait)));
        tried.forEach((seq, tries) -> {
            if (seq != BODY) {
                reports.putIfAbsent(seq, retried(seq, tries));
            }
        });
        var ordered = new ArrayList<>(reports.values());
        ordered.sort(Comparator.comparing(StepReport::startedAt, Comparator.nullsLast(Comparator.naturalOrder())));
        return ordered;
    }

    /// Of the function body between two steps.
    List<Attempt> failures() {
        return attempts(BODY);
    }

    List<Defer> defers() {
        var takenBack = new HashMap<String, Boolean>();
        journal.stream()
                .filter(row -> row.kind() == Kinds.TAKEN_BACK && row.payload() != null)
                .forEach(row -> takenBack.put(row.payload().path("defer").asText(), true));
        return journal.stream()
                .filter(row -> row.kind() == Kinds.DEFER)
                .map(row -> new Defer(
                        row.seq(),
                        row.name(),
                        row.payload() == null
                                ? ""
                                : row.payload().path("target").asText(),
                        row.payload() == null ? null : row.payload().get("input"),
                        takenBack.containsKey(row.name())))
                .toList();
    }

    @Nullable
    String nameAt(long seq) {
        return journal.stream()
                .filter(row -> row.seq() == seq)
                .map(Checkpoint::name)
                .findFirst()
                .or(() -> java.util.Optional.ofNullable(open.get(seq)).map(Open::name))
                .orElse(null);
    }

    private StepReport finished(Checkpoint row) {
        var isDefer = row.kind() == Kinds.DEFER;
        var input = isDefer && row.payload() != null ? row.payload().get("input") : null;
        return new StepReport(
                row.name(),
                row.name(),
                Kinds.word(row.kind()),
                row.failed() ? RunStatus.FAILED : RunStatus.COMPLETED,
                row.attempt(),
                row.at().minus(row.took()),
                row.at(),
                input,
                row.failed() || isDefer ? null : row.payload(),
                row.failed() ? row.payload() : null,
                row.notes(),
                attempts(row.seq()),
                branch(row.seq()));
    }

    private StepReport waiting(Open wait) {
        var tries = attempts(wait.seq());
        return new StepReport(
                wait.name(),
                wait.name(),
                Kinds.word(wait.kind()),
                wait.kind() == Kinds.RETRY ? RunStatus.QUEUED : RunStatus.WAITING,
                tries.size() + 1,
                tries.isEmpty() ? wait.registeredAt() : tries.getFirst().at(),
                null,
                null,
                null,
                tries.isEmpty() ? null : tries.getLast().error(),
                null,
                tries,
                branch(wait.seq()));
    }

    private StepReport retried(long seq, List<Tried> tries) {
        return new StepReport(
                tries.getFirst().name(),
                tries.getFirst().name(),
                Kinds.word(Kinds.STEP),
                RunStatus.RUNNING,
                tries.size() + 1,
                tries.getFirst().attempt().at(),
                null,
                null,
                null,
                tries.getLast().attempt().error(),
                null,
                attempts(seq),
                branch(seq));
    }

    private List<Attempt> attempts(long seq) {
        return tried.getOrDefault(seq, List.of()).stream().map(Tried::attempt).toList();
    }

    private static long branch(long seq) {
        return Math.max(0, seq) >> BITS_IN_BRANCH;
    }
}
