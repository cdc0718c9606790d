package dev.postlude.fitness.imports;

import dev.postlude.ai.task.AiTask;
import dev.postlude.ai.task.AiTasks;
import dev.postlude.ai.task.TaskStatus;
import dev.postlude.api.Cron;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.Run;
import dev.postlude.fitness.FitnessSettings;
import dev.postlude.fitness.imports.spool.Spool;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Ends the imports that nobody will end any more, because their run was cancelled, and removes the files that nobody
/// will read any more.
@ApplicationScoped
public class SweepImports {

    private final ImportRows imports;
    private final StopImport stops;
    private final AiTasks tasks;
    private final Spool spool;
    private final Duration orphans;

    SweepImports(ImportRows imports, StopImport stops, AiTasks tasks, Spool spool, FitnessSettings settings) {
        this.imports = imports;
        this.stops = stops;
        this.tasks = tasks;
        this.spool = spool;
        this.orphans = settings.imports().orphans();
    }

    /// What was swept.
    ///
    /// @param ended   imports whose task had ended without them
    /// @param removed files
    record Swept(int ended, int removed) {}

    @DurableFunction(id = "sweep-imports")
    @Cron("*/2 * * * *")
    Swept sweep(Run run) {
        var ended = run.transaction("end-abandoned", Integer.class, this::endAbandoned);
        var removed = run.transaction("remove-files", Integer.class, this::removeFiles);
        return new Swept(ended, removed);
    }

    /// A run that is cancelled in the console ends its task, by the platform's sweep; the import follows its task.
    private int endAbandoned(Connection tx) throws SQLException {
        var open = imports.open(tx);
        var known = tasks.look(open.values()).stream().collect(Collectors.toMap(AiTask::id, Function.identity()));
        var ended = 0;
        for (Map.Entry<UUID, UUID> each : open.entrySet()) {
            var task = known.get(each.getValue());
            if (task == null || task.status() == TaskStatus.FAILED) {
                var reason =
                        task == null ? "Nothing works on this import any more. Upload the export again." : task.error();
                ended += stops.stop(tx, each.getKey(), "cancelled", reason) ? 1 : 0;
            }
        }
        return ended;
    }

    private int removeFiles(Connection tx) throws SQLException {
        var removed = 0;
        for (var each : imports.ended(tx, spool.imports())) {
            spool.remove(each);
            removed++;
        }
        return removed + spool.removeOrphans(orphans, imports.open(tx).keySet());
    }
}
