package dev.postlude.suite;

import dev.postlude.suite.process.Leftovers;
import dev.postlude.suite.process.Leftovers.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// A small process that outlives the suite by a moment.
///
/// The suite holds the other end of its standard input. When that closes, the suite is gone, however it went; what it
/// should have ended and did not is then ended here. The last program to go takes the database along.
public final class Afterwards {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Afterwards() {}

    /// @param words name, mark and file of each program, one after another
    public static void main(String[] words) throws IOException {
        var traces = traces(words);
        var suiteIsGone = new AtomicBoolean();
        var ended = new AtomicBoolean();
        // Ctrl-C reaches every process of a terminal. Whoever ended here before the suite could not do what it is for.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            while (!suiteIsGone.get()) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            if (ended.compareAndSet(false, true)) {
                Leftovers.end(traces, GRACE);
            }
        }));
        System.out.println("Watching.");
        while (System.in.read() >= 0) {
            // Nothing is ever written; what counts is the end.
        }
        suiteIsGone.set(true);
    }

    static List<String> words(List<Trace> traces) {
        return traces.stream()
                .flatMap(trace ->
                        List.of(trace.name(), trace.mark(), trace.pidFile().toString()).stream())
                .toList();
    }

    private static List<Trace> traces(String[] words) {
        var traces = new ArrayList<Trace>();
        for (var i = 0; i + 2 < words.length; i += 3) {
            traces.add(new Trace(words[i], words[i + 1], Path.of(words[i + 2])));
        }
        return traces;
    }
}
