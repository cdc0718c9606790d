package dev.postlude.scoop.catalog;

import dev.postlude.api.Cron;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.Limit;
import dev.postlude.api.NonRetryable;
import dev.postlude.api.On;
import dev.postlude.api.Run;
import dev.postlude.scoop.ScoopSettings;
import dev.postlude.web.NotThere;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Keeps feeds fresh: every few minutes those that are due, each in a run of its own.
@ApplicationScoped
public class RefreshFeeds {

    private final Refreshes refreshes;
    private final int batch;

    RefreshFeeds(Refreshes refreshes, ScoopSettings settings) {
        this.refreshes = refreshes;
        this.batch = settings.refresh().batch();
    }

    /// The feeds that were due.
    record Due(List<UUID> feeds) {}

    @DurableFunction(id = "refresh-feeds")
    @Cron("*/5 * * * *")
    int refresh(Run run) {
        var due = run.transaction("claim-due", Due.class, this::claim);
        if (!due.feeds().isEmpty()) {
            run.send("ask-for-each", due.feeds().stream().map(FeedDue::new).toArray(FeedDue[]::new));
        }
        return due.feeds().size();
    }

    @DurableFunction(id = "refresh-feed", concurrency = @Limit(value = 1, key = "feedId"))
    @On(FeedDue.class)
    Refreshes.Refresh refreshOne(FeedDue due, Run run) {
        return run.step("fetch-and-store", Refreshes.Refresh.class, () -> {
            try {
                return refreshes.refresh(due.feedId());
            } catch (NotThere gone) {
                throw new NonRetryable(gone.getMessage(), gone);
            }
        });
    }

    /// Until its run has set the real moment, a feed is out of the next ticks' way for as long as any fetch may last.
    private Due claim(Connection tx) throws SQLException {
        try (var claim = tx.prepareStatement("""
                UPDATE scoop.feed
                   SET due_at = now() + interval '15 minutes'
                 WHERE id IN (SELECT id
                                FROM scoop.feed
                               WHERE due_at <= now()
                               ORDER BY due_at
                               LIMIT ?
                                 FOR UPDATE SKIP LOCKED)
                RETURNING id
                """)) {
            claim.setInt(1, batch);
            var due = new ArrayList<UUID>();
            try (var rows = claim.executeQuery()) {
                while (rows.next()) {
                    due.add(rows.getObject(1, UUID.class));
                }
            }
            return new Due(due);
        }
    }
}
