package dev.postlude.api;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/// Facts about how a step was done, kept beside its result and shown with it: which model answered, how many
/// tokens it took.
public final class StepNotes {

    private static final ScopedValue<Map<String, String>> CURRENT = ScopedValue.newInstance();

    private StepNotes() {}

    /// Notes a fact about the step whose body is running on this thread; outside a step it goes nowhere.
    public static void put(String name, Object fact) {
        if (CURRENT.isBound()) {
            CURRENT.get().put(name, String.valueOf(fact));
        }
    }

    /// Calls `body` with an empty set of notes and adds what it noted to `notes`. For the engine.
    public static <T extends @org.jspecify.annotations.Nullable Object> T collect(
            Map<String, String> notes, StepBody<? extends T> body) throws Exception {
        var collected = new ConcurrentSkipListMap<String, String>();
        try {
            return ScopedValue.where(CURRENT, collected).call(body::call);
        } finally {
            notes.putAll(collected);
        }
    }
}
