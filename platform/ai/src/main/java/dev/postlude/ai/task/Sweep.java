package dev.postlude.ai.task;

import java.time.Duration;
import java.util.Comparator;

/// Ends the tasks that nobody will end any more, and forgets those that ended long ago.
///
/// A function normally ends its task itself, and its failure function does when it fails. What is left are tasks
/// whose run was cancelled, whose functions forgot them, or that no function listened for. Every process of an app
/// sweeps; what one holds, the others pass by.
public final class Sweep {

    private static final int MOST_AT_ONCE = 200;

    private final AiTasks tasks;

    public Sweep(AiTasks tasks) {
        this.tasks = tasks;
    }

    /// How many tasks it has ended.
    public int sweep() {
        var ended = 0;
        int found;
        do {
            found = round();
            ended += found;
        } while (found == MOST_AT_ONCE);
        tasks.transactions().join(tx -> tasks.rows().forget(tx, tasks.limits().keep()));
        return ended;
    }

    private int round() {
        return tasks.transactions().join(tx -> {
            var abandoned = tasks.rows().abandoned(tx, tasks.limits(), MOST_AT_ONCE);
            // By owner, as what is given back to them is held until all is done: two sweeps that met the same people in
            // different orders would wait for each other.
            var inOrder = abandoned.stream()
                    .sorted(Comparator.comparing(TaskRows.Abandoned::owner))
                    .toList();
            for (var task : inOrder) {
                tasks.end(tx, task.id(), reason(task));
            }
            return inOrder.size();
        });
    }

    private String reason(TaskRows.Abandoned task) {
        if (task.tooOld()) {
            return "This was not finished within %s, and was given up. Ask again."
                    .formatted(words(tasks.limits().deadline()));
        }
        return task.unheard()
                ? "Nothing here takes up work of this kind. Ask again later, or tell whoever runs this app."
                : "The work on this ended without a result. Ask again.";
    }

    private static String words(Duration duration) {
        return duration.toHours() > 0
                ? duration.toHours() + " hours"
                : duration.toMinutes() + " minutes and " + duration.toSecondsPart() + " seconds";
    }
}
