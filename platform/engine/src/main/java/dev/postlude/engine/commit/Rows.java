package dev.postlude.engine.commit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows an [Act] is made of, as they are sent. Times are the database's and are filled in there.
public final class Rows {

    /// `parent_kind` and `kind` of the journal, as the schema lists them.
    public static final short STEP = 1;

    public static final short TRANSACTION = 2;
    public static final short SLEEP = 3;
    public static final short WAIT = 4;
    public static final short INVOKE = 5;
    public static final short SEND = 6;
    public static final short DEFER = 7;
    public static final short DEFER_CANCEL = 8;
    public static final short SCORE = 9;
    public static final short EXPERIMENT = 10;
    public static final short FAILURE = 11;
    public static final short RETRY = 12;
    public static final short STUCK = 13;
    public static final short RERUN = 14;

    /// `seq` of what belongs to the function body, and of the delay before a run starts.
    public static final long BODY = -1;

    public static final long START = -2;

    private Rows() {}

    /// @param waited some run may wait for it, so its waits have to be looked for
    public record Event(
            UUID id, String name, @Nullable String sender, byte @Nullable [] meta, byte[] data, boolean waited) {}

    /// A run that an event started and that is executed where it was stored.
    public record LocalRun(UUID id, int function, UUID event) {}

    /// Any other new run. With `local` it is executed here; else it goes to the backlog of its scope, or is ready.
    ///
    /// @param delayMicros how long until it starts; 0 at once
    public record NewRun(
            UUID id,
            int function,
            int app,
            boolean local,
            @Nullable UUID event,
            @Nullable UUID parent,
            long parentSeq,
            short parentKind,
            @Nullable String scope,
            byte @Nullable [] input,
            long delayMicros) {}

    public record Checkpoint(
            UUID run,
            long seq,
            short kind,
            int attempt,
            boolean failed,
            String name,
            float took,
            byte @Nullable [] notes,
            byte @Nullable [] payload) {}

    public record Attempt(UUID run, long seq, int attempt, String name, byte[] error) {}

    public record Outcome(UUID run, short state, byte @Nullable [] output) {}

    /// @param afterMicros from now; or -1, and then
    /// @param untilMicros since 1970; or -1, and then it has no deadline
    /// @param sinceMicros since 1970, events from here on count; or -1
    public record Wait(
            UUID run,
            long seq,
            short kind,
            boolean armed,
            long afterMicros,
            long untilMicros,
            long sinceMicros,
            String name,
            @Nullable String eventName,
            @Nullable String key,
            @Nullable String condition) {}

    public record Score(
            UUID run,
            UUID id,
            int metric,
            short status,
            short source,
            @Nullable Double value,
            @Nullable UUID writerRun,
            @Nullable String step,
            String reason) {

        public Score {
            reason = storable(reason);
        }
    }

    /// PostgreSQL's text takes every character but one.
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    public record Exposure(
            UUID run,
            int experiment,
            int epoch,
            String variant,
            double probability,
            @Nullable String unit) {

        public Exposure {
            unit = unit == null ? null : storable(unit);
        }
    }

    /// The wait of another run that this act resolves: an invoke whose run has ended.
    public record Resolution(UUID run, long seq, boolean failed, byte @Nullable [] payload) {}

    /// A place under a concurrency limit that is given back.
    public record Place(String scope, UUID run) {}

    /// A claimed run that is handed back, to be claimed by anybody.
    public record Release(int app, UUID run) {}
}
