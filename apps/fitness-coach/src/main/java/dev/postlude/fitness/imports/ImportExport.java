package dev.postlude.fitness.imports;

import dev.postlude.ai.task.AiTasks;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.Failure;
import dev.postlude.api.Limit;
import dev.postlude.api.On;
import dev.postlude.api.OnFailure;
import dev.postlude.api.Run;
import dev.postlude.fitness.imports.Chunks.Reached;
import dev.postlude.fitness.imports.spool.ExportFile;
import dev.postlude.fitness.imports.spool.Spool;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/// Reads an export into the tables, a chunk a step.
///
/// What a chunk writes commits with its checkpoint, and the checkpoint says at which byte the next one begins. So
/// whatever dies when, no row is missing and none is there twice, and nothing is read again but the chunk that was
/// lost.
@ApplicationScoped
public class ImportExport {

    private final Chunks chunks;
    private final StopImport stops;
    private final ExportFile exports;
    private final Spool spool;
    private final AiTasks tasks;

    ImportExport(Chunks chunks, StopImport stops, ExportFile exports, Spool spool, AiTasks tasks) {
        this.chunks = chunks;
        this.stops = stops;
        this.exports = exports;
        this.spool = spool;
        this.tasks = tasks;
    }

    @DurableFunction(id = "import-export", concurrency = @Limit(value = 1, key = "person"))
    @On(ImportRequested.class)
    Reached importExport(ImportRequested requested, Run run) throws IOException {
        tasks.running(requested.taskId(), run.id());
        var file = spool.file(requested.importId());
        var damage = run.step("verify", String.class, () -> exports.damage(file));
        if (!damage.isEmpty()) {
            return refuse(requested, damage, run);
        }
        var reached = Reached.NOTHING;
        try (var export = new OpenExport(exports, file)) {
            for (var number = 1; !reached.isEnd(); number++) {
                var from = reached.position();
                reached = run.transaction(
                        "chunk-" + number, Reached.class, tx -> chunks.read(tx, requested, from, export));
            }
        }
        run.step("remove-upload", () -> spool.remove(requested.importId()));
        return reached;
    }

    /// Ends the import without another row.
    private Reached refuse(ImportRequested requested, String reason, Run run) {
        run.transaction("mark-failed", Boolean.class, tx -> {
            var ended = stops.stop(tx, requested.importId(), "failed", reason);
            tasks.fail(requested.taskId(), reason);
            return ended;
        });
        run.step("remove-upload", () -> spool.remove(requested.importId()));
        return new Reached(0, "failed", 0, 0, 0, 0);
    }

    @OnFailure
    void giveUp(ImportRequested requested, Failure failure, Run run) {
        var reason =
                "This import could not be finished: %s. What had been read until then has been kept; upload the export again for the rest."
                        .formatted(failure.message());
        refuse(requested, reason, run);
    }
}
