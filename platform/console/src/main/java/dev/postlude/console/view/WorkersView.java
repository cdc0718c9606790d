package dev.postlude.console.view;

import dev.postlude.console.view.Moments.Moment;
import dev.postlude.engine.history.Workers;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Processes, queues, waits and tables, as their page shows them.
public record WorkersView(
        List<WorkerRow> workers,
        List<QueueRow> queues,
        List<LineRow> lines,
        WaitsRow waits,
        List<TableRow> tables,
        int live) {

    /// @param state live, stopped, or silent when its lease ran out without a word
    public record WorkerRow(
            int id,
            String app,
            String host,
            long pid,
            String state,
            Moment started,
            @Nullable Moment stopped,
            @Nullable String lease) {}

    public record QueueRow(String app, String ready, String backlog) {}

    public record LineRow(String app, String function, String scope, String waiting, String places) {}

    public record WaitsRow(
            String sleeping,
            String waiting,
            String retrying,
            @Nullable Moment next) {}

    /// @param bar its share of the largest
    public record TableRow(String name, String rows, String size, Bar bar) {}

    public static WorkersView of(Workers workers, Instant now) {
        var list = workers.list();
        var waits = workers.waits();
        var storage = workers.storage();
        var largest = storage.stream().mapToLong(Workers.Storage::bytes).max().orElse(1);
        return new WorkersView(
                list.stream().map(worker -> row(worker, now)).toList(),
                workers.queues().stream()
                        .map(queue -> new QueueRow(queue.app(), counted(queue.ready()), counted(queue.backlog())))
                        .toList(),
                workers.lines().stream()
                        .map(line -> new LineRow(
                                line.app(),
                                line.function(),
                                line.scope(),
                                counted(line.waiting()),
                                Figures.count(line.places())))
                        .toList(),
                new WaitsRow(
                        counted(waits.sleeping()),
                        counted(waits.waiting()),
                        counted(waits.retrying()),
                        Moments.ofNullable(waits.nextAt(), now)),
                storage.stream()
                        .map(table -> new TableRow(
                                table.table(),
                                Figures.count(table.rows()),
                                Figures.bytes(table.bytes()),
                                Bar.of(0, 100.0 * table.bytes() / Math.max(1, largest), "size")))
                        .toList(),
                (int) list.stream().filter(Workers.WorkerEntry::live).count());
    }

    private static WorkerRow row(Workers.WorkerEntry worker, Instant now) {
        var state = worker.live() ? "live" : worker.stoppedAt() != null ? "stopped" : "silent";
        return new WorkerRow(
                worker.id(),
                worker.app(),
                worker.host(),
                worker.pid(),
                state,
                Moments.of(worker.startedAt(), now),
                Moments.ofNullable(worker.stoppedAt(), now),
                worker.live() ? Moments.coarse(Workers.left(worker, now)) : null);
    }

    private static String counted(long n) {
        return n >= Workers.COUNTED ? "at least " + Figures.count(Workers.COUNTED) : Figures.count(n);
    }
}
