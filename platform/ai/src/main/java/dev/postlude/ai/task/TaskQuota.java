package dev.postlude.ai.task;

/// How much work an owner may ask for. A bean of this type is asked for every new task.
public interface TaskQuota {

    /// Takes one from what `owner` has left, in the transaction that accepts the task. Throws [OverQuota] if nothing
    /// is left, and then nothing is stored.
    void take(String owner, String kind);

    /// Gives back what was taken for a task that failed, in the transaction that ends it. Called once for a task.
    void refund(AiTask failed);
}
