package dev.postlude.ai.task;

import dev.postlude.engine.Transactions;
import java.time.Duration;
import java.time.Instant;

/// How often an owner may ask for something within the hour, counted exactly however many ask at once.
///
/// The [TaskQuota] of an app says how often, and whom it does not concern; so may anything else that costs a model's
/// time. One conditional statement takes, in the transaction the caller is in or in one of its own.
public final class HourlyQuota {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final String app;
    private final Joining transactions;

    public HourlyQuota(String app, Transactions transactions) {
        this.app = app;
        this.transactions = new Joining(transactions);
    }

    /// Takes one of the `most` there are in an hour. Throws [OverQuota] if none is left, and then nothing is taken.
    ///
    /// @param sentence what the owner is told then
    public void take(String owner, int most, String sentence) {
        var taken = most > 0 && transactions.join(tx -> tx.update("""
                        INSERT INTO postlude.ai_spent AS s (app, owner, hour, times)
                        VALUES (?, ?, date_trunc('hour', postlude.now(), 'UTC'), 1)
                        ON CONFLICT (app, owner, hour) DO UPDATE
                           SET times = s.times + 1
                         WHERE s.times < ?
                        """, app, owner, most) == 1);
        if (!taken) {
            throw new OverQuota(sentence, AN_HOUR);
        }
    }

    /// Gives one back to the hour it was taken in.
    public void refund(String owner, Instant taken) {
        transactions.join(tx -> tx.update("""
                UPDATE postlude.ai_spent
                   SET times = times - 1
                 WHERE app = ? AND owner = ? AND hour = date_trunc('hour', ?::timestamptz, 'UTC') AND times > 0
                """, app, owner, taken));
    }
}
