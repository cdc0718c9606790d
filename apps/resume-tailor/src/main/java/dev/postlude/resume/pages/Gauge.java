package dev.postlude.resume.pages;

import dev.postlude.resume.quota.DailyQuota;
import dev.postlude.web.Ages;
import java.time.Instant;

/// The day's share as a measuring tape.
public record Gauge(int perDay, int taken, int left, String resets) {

    static Gauge of(DailyQuota.Share share, Instant now) {
        return new Gauge(share.perDay(), share.taken(), share.left(), Ages.ahead(share.resetsAt(), now));
    }
}
