package dev.postlude.resume.document.read;

import dev.postlude.resume.document.UnreadableResume;
import dev.postlude.resume.document.UnreadableResume.Reason;
import java.time.Duration;

/// Until when a document must have been read. Asked often, so it is one comparison.
final class Deadline {

    private final long end;

    Deadline(Duration time) {
        this.end = System.nanoTime() + time.toNanos();
    }

    void check() {
        if (System.nanoTime() - end > 0) {
            throw overdue();
        }
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    static UnreadableResume overdue() {
        return UnreadableResume.of(
                Reason.INVALID,
                "Reading this document takes too long. Save it again from another program, or send text.");
    }
}
