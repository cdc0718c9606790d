package dev.postlude.fitness.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.postlude.ai.task.AiTasks;
import dev.postlude.api.Events;
import dev.postlude.api.Outgoing;
import dev.postlude.fitness.FitnessSettings;
import dev.postlude.fitness.health.read.UnreadableExport;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Reads one chunk of an export into the tables. Its rows, its counters, the task's progress and, at the end, the
/// task's result and the event commit together with the checkpoint of the step it is called in.
@ApplicationScoped
class Chunks {

    /// A run has room for so many steps and some more.
    private static final int MOST_CHUNKS = 10_000;

    private final ImportRows imports;
    private final AiTasks tasks;
    private final StopImport stops;
    private final Events events;
    private final long usual;

    Chunks(ImportRows imports, AiTasks tasks, StopImport stops, Events events, FitnessSettings settings) {
        this.imports = imports;
        this.tasks = tasks;
        this.stops = stops;
        this.events = events;
        this.usual = settings.imports().chunk().asLongValue();
    }

    /// Where an import stands after a chunk.
    ///
    /// @param position bytes of XML that are in the tables
    /// @param status   as in `import.status`
    record Reached(long position, String status, long records, long added, long skipped, long bad) {

        static final Reached NOTHING = new Reached(0, "queued", 0, 0, 0, 0);

        @JsonIgnore
        boolean isEnd() {
            return !status.equals("queued") && !status.equals("running");
        }
    }

    Reached read(Connection tx, ImportRequested requested, long from, OpenExport export)
            throws IOException, SQLException {
        var before = imports.hold(tx, requested.importId());
        if (before.isEmpty() || !before.get().isOpen()) {
            return new Reached(from, "cancelled", 0, 0, 0, 0);
        }
        var state = before.get();
        var staging = new Staging(tx);
        var samples = new NewSamples(tx, staging, requested.person());
        var rows = new ChunkRows(
                requested.person(),
                staging,
                samples,
                new Lookups(tx, staging, requested.person()),
                state.problems(),
                state.exportedAt());
        try {
            var outcome = fill(rows, export, from, Math.max(usual, state.total() / MOST_CHUNKS));
            samples.write();
            staging.complete();
            var added = samples.added() + new Merge(tx, requested.person()).merge(samples.days());
            return store(tx, requested, state, rows, outcome, added);
        } catch (ChunkRows.NotStored e) {
            staging.abandon();
            if (e.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw e;
        } catch (IOException | SQLException | RuntimeException e) {
            staging.abandon();
            throw e;
        }
    }

    /// @param failure why nothing after it can be read
    private record Outcome(long position, boolean more, Optional<String> failure) {}

    private static Outcome fill(ChunkRows rows, OpenExport export, long from, long bytes) throws IOException {
        try {
            var reader = export.at(from);
            try {
                var more = reader.read(bytes, rows);
                return new Outcome(reader.position(), more, Optional.empty());
            } catch (UnreadableExport e) {
                return new Outcome(reader.position(), false, Optional.of(e.sentence()));
            }
        } catch (UnreadableExport e) {
            return new Outcome(from, false, Optional.of(e.sentence()));
        } catch (NoSuchFileException e) {
            return new Outcome(
                    from,
                    false,
                    Optional.of(
                            "The upload is not there any more, so the rest of it cannot be read. Upload it again."));
        }
    }

    private Reached store(
            Connection tx,
            ImportRequested requested,
            ImportRows.State state,
            ChunkRows rows,
            Outcome outcome,
            long added)
            throws SQLException {
        var status = outcome.more() ? "running" : outcome.failure().isPresent() ? "failed" : "completed";
        var position = status.equals("completed") ? state.total() : outcome.position();
        var now = imports.advance(
                tx, requested.importId(), rows, state.problems(), position, added, status, outcome.failure());
        imports.describePerson(tx, requested.person(), rows);
        if (now.isEmpty()) {
            // Cancelled a moment ago. What has been read stays, as its owner was told, and whoever cancelled it could
            // not tell of these rows: they were not there yet.
            stops.tell(tx, new ImportStopped(requested.importId(), requested.person(), added));
            return new Reached(outcome.position(), "cancelled", 0, added, 0, 0);
        }
        var progress = now.get();
        switch (status) {
            case "completed" -> {
                tasks.complete(requested.taskId(), progress);
                var done = new ImportCompleted(requested.importId(), requested.person(), progress.added());
                events.send(tx, List.of(Outgoing.of(done)));
            }
            case "failed" -> {
                tasks.fail(
                        requested.taskId(), outcome.failure().orElse("This import failed. Upload the export again."));
                stops.tell(tx, new ImportStopped(requested.importId(), requested.person(), progress.added()));
            }
            default -> tasks.progress(requested.taskId(), progress);
        }
        return new Reached(position, status, progress.records(), progress.added(), progress.skipped(), progress.bad());
    }
}
