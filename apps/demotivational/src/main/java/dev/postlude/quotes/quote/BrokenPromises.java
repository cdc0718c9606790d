package dev.postlude.quotes.quote;

import dev.postlude.ai.task.AiTask;
import dev.postlude.ai.task.TaskQuota;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/// Ends the quote whose promise has ended without it: cancelled by its visitor, given up, or forgotten. Otherwise its
/// page would go on looking for it.
@ApplicationScoped
public class BrokenPromises implements TaskQuota {

    private final Session database;

    BrokenPromises(Session database) {
        this.database = database;
    }

    @Override
    public void take(String owner, String kind) {
        // A promise costs nothing here; RequestQuota counts.
    }

    /// In the transaction that ends the promise.
    @Override
    public void refund(AiTask failed) {
        database.createNativeMutationQuery(
                        "UPDATE quotes.quote SET status = 'failed' WHERE task_id = :task AND status = 'pending'")
                .setParameter("task", failed.id())
                .executeUpdate();
    }
}
