package dev.postlude.api;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/// When a deferred run starts.
///
/// @param when  after which endings of the parent it starts; after another it never does
/// @param delay how long after the parent ended
public record DeferOptions(Set<Ending> when, Duration delay) {

    /// At once, however the parent ended.
    public static final DeferOptions ALWAYS = new DeferOptions(EnumSet.allOf(Ending.class), Duration.ZERO);

    public DeferOptions {
        if (when.isEmpty()) {
            throw new IllegalArgumentException("A defer that follows no ending never runs: name at least one Ending.");
        }
        if (delay.isNegative()) {
            throw new IllegalArgumentException("A delay is zero or longer; was " + delay);
        }
        when = Set.copyOf(when);
    }

    public static DeferOptions onSuccess() {
        return ALWAYS.when(Ending.COMPLETED);
    }

    public DeferOptions when(Ending first, Ending... rest) {
        return new DeferOptions(EnumSet.of(first, rest), delay);
    }

    public DeferOptions delay(Duration after) {
        return new DeferOptions(when, after);
    }
}
