package dev.postlude.suite;

import dev.postlude.suite.process.Screen;
import dev.postlude.suite.process.Stopped;
import dev.postlude.suite.process.Supervised;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Kills an app at any moment of its tour, as often as [#MOST] times, at moments that a seed decides.
///
/// Most kills come some seconds after the app was ready, so that it gets something done in between; one in five comes
/// while it starts.
final class Killing implements AutoCloseable {

    private static final int MOST = 12;

    private static final int SHORTEST_MILLIS = 500;
    private static final int LONGEST_MILLIS = 8_000;

    private static final int STARTING_MILLIS = 2_500;

    private static final int ONE_IN = 5;

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Supervised app;
    private final Random random;
    private final Screen screen;
    private final @Nullable Thread thread;
    private volatile int kills;
    private volatile boolean over;

    private Killing(Supervised app, OptionalLong seed, Screen screen) {
        this.app = app;
        this.screen = screen;
        this.random = new Random(seed.orElse(0));
        this.thread = seed.isEmpty()
                ? null
                : Thread.ofPlatform().name("kills " + app.program().name()).start(this::kill);
    }

    /// Does nothing without a seed.
    static Killing of(Supervised app, OptionalLong seed, Screen screen) {
        seed.ifPresent(number -> screen.say("%n%s is killed again and again during its tour, as seed %d has it."
                .formatted(app.program().name(), number)));
        return new Killing(app, seed, screen);
    }

    /// False if it should have killed and never did. Ends the killing.
    boolean wasFelt() {
        close();
        if (thread == null) {
            return true;
        }
        var name = app.program().name();
        screen.say(
                kills > 0
                        ? "ok      %s was killed %d times meanwhile, and started %d times"
                                .formatted(name, kills, app.starts())
                        : "FAILED  the tour of %s was over before it could be killed".formatted(name));
        return kills > 0;
    }

    private void kill() {
        try {
            while (!over && kills < MOST) {
                var whileItStarts = random.nextInt(ONE_IN) == 0;
                var delay = whileItStarts
                        ? random.nextInt(STARTING_MILLIS)
                        : random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS);
                if (!whileItStarts) {
                    awaitReady();
                }
                rest(Duration.ofMillis(delay));
                if (!over && app.kill()) {
                    kills++;
                }
            }
        } catch (Stopped e) {
            screen.say(String.valueOf(e.getMessage()));
        }
    }

    private void awaitReady() {
        while (!over && !app.isReady()) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void rest(Duration delay) {
        var until = System.nanoTime() + delay.toNanos();
        while (!over && System.nanoTime() < until) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    @Override
    public void close() {
        over = true;
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
