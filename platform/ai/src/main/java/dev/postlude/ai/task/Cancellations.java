package dev.postlude.ai.task;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Takes tasks back whose owners do not want them any more.
///
/// The task ends first, and its run is told afterwards: it is cancelled at its next step. Whatever that step still
/// finishes comes too late, for a task ends once. If nobody is left to tell the run, it works to its end in vain.
public final class Cancellations {

    /// What a cancelled task says of its end.
    public static final String REASON = "You cancelled this.";

    private final AiTasks tasks;
    private final Consumer<UUID> cancelRun;

    /// @param cancelRun asks for the end of a run, if it has not ended
    public Cancellations(AiTasks tasks, Consumer<UUID> cancelRun) {
        this.tasks = tasks;
        this.cancelRun = cancelRun;
    }

    /// The task as it stands afterwards; empty if this owner has none of this id. One that had ended before is left as
    /// it was.
    public Optional<AiTask> cancel(String owner, UUID task) {
        return tasks.transactions().join(tx -> {
            if (tasks.find(owner, task).isEmpty()) {
                return Optional.empty();
            }
            var ended = tasks.fail(task, REASON);
            var now = tasks.find(owner, task);
            if (ended) {
                now.map(AiTask::runId).ifPresent(this::cancelAfterwards);
            }
            return now;
        });
    }

    private void cancelAfterwards(UUID run) {
        tasks.transactions().transactions().afterCommit(() -> cancelRun.accept(run));
    }

    /// Whether this is how the task ended, by this call or by one before.
    public static boolean isCancelled(AiTask task) {
        return task.status() == TaskStatus.FAILED && REASON.equals(task.error());
    }
}
