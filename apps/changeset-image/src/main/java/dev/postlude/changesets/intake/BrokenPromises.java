package dev.postlude.changesets.intake;

import dev.postlude.ai.task.AiTask;
import dev.postlude.ai.task.TaskQuota;
import dev.postlude.changesets.Database;
import jakarta.enterprise.context.ApplicationScoped;

/// Ends the release whose promise has ended without pictures: cancelled by its sender, given up, or forgotten.
/// Otherwise
/// its page would go on looking for them, and its run might still post them.
@ApplicationScoped
public class BrokenPromises implements TaskQuota {

    private final Database database;

    BrokenPromises(Database database) {
        this.database = database;
    }

    /// For code that runs without the app around it.
    public static BrokenPromises of(Database database) {
        return new BrokenPromises(database);
    }

    @Override
    public void take(String owner, String kind) {
        // A promise costs nothing here; RequestQuota counts.
    }

    /// In the transaction that ends the promise.
    @Override
    public void refund(AiTask failed) {
        database.update(
                "UPDATE changesets.release SET status = 'failed', finished_at = postlude.now() "
                        + "WHERE task_id = ? AND status = 'pending'",
                failed.id());
    }
}
