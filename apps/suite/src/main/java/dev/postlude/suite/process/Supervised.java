package dev.postlude.suite.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A program that is kept running: reported when it dies, and started again.
///
///     starting ──answers──► ready ──dies──► resting ──backoff──► starting
///        │
///        └──dies three times without ever having been ready──► given up
public final class Supervised {

    private static final int TRIES = 3;

    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final int KILL = 128 + 9;

    private final Program program;
    private final Backoff backoff;
    private final Screen screen;

    private @Nullable Process process;
    private long startedAt;
    private int starts;
    private int deathsInARow;
    private boolean everReady;
    private boolean ready;
    private boolean stopping;
    private @Nullable Stopped givenUp;

    public Supervised(Program program, Backoff backoff, Screen screen) {
        this.program = program;
        this.backoff = backoff;
        this.screen = screen;
    }

    public Program program() {
        return program;
    }

    public void start() {
        launch();
        Thread.ofVirtual().name("keeps " + program.name() + " running").start(this::keepRunning);
    }

    /// True once it answers; false as long as it starts. Throws [Stopped] when it has been given up.
    public synchronized boolean isReady() {
        if (givenUp != null) {
            throw givenUp;
        }
        return ready;
    }

    /// How often it has been started.
    public synchronized int starts() {
        return starts;
    }

    /// Since its latest start.
    public synchronized Duration age() {
        return Screen.since(startedAt);
    }

    /// Kills it without asking, as anybody might. False if it does not run at the moment.
    public synchronized boolean kill() {
        if (stopping || process == null || !process.isAlive()) {
            return false;
        }
        process.destroyForcibly();
        return true;
    }

    /// Ends all of them at once. From here on none is started again.
    public static void stop(List<Supervised> all, Duration grace) {
        all.forEach(Supervised::stopStarting);
        var processes = all.stream().flatMap(each -> each.handle().stream()).toList();
        Ending.end(processes, grace);
        all.forEach(each -> PidFile.delete(each.program.pidFile()));
    }

    private synchronized void stopStarting() {
        stopping = true;
    }

    /// Of the process that runs now, if one does.
    public synchronized List<ProcessHandle> handle() {
        return process == null ? List.of() : List.of(process.toHandle());
    }

    private synchronized boolean launch() {
        if (stopping) {
            return false;
        }
        LogFile.rotate(program.log());
        try {
            process = new ProcessBuilder(program.command())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(program.log().toFile()))
                    .start();
            process.getOutputStream().close();
            PidFile.write(program.pidFile(), process.pid());
        } catch (IOException e) {
            throw new Stopped("%s cannot be started: %s".formatted(program.name(), e.getMessage()));
        }
        startedAt = System.nanoTime();
        starts++;
        return true;
    }

    private void keepRunning() {
        try {
            do {
                awaitReady();
                var status = current().waitFor();
                if (!hasDied(status)) {
                    return;
                }
                rest();
            } while (launch());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Stopped e) {
            giveUp(e);
        }
    }

    private synchronized Process current() {
        if (process == null) {
            throw new IllegalStateException(program.name() + " has not been started");
        }
        return process;
    }

    private void awaitReady() throws InterruptedException {
        while (current().isAlive()) {
            if (Readiness.isReady(program.ready())) {
                becameReady();
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private synchronized void becameReady() {
        ready = true;
        everReady = true;
        screen.say(
                starts == 1
                        ? "%s is ready after %s.".formatted(program.name(), Screen.seconds(age()))
                        : "%s is back after %s, as process %d."
                                .formatted(
                                        program.name(),
                                        Screen.seconds(age()),
                                        current().pid()));
    }

    /// False if it was meant to, or is not to be started again.
    private synchronized boolean hasDied(int status) {
        ready = false;
        if (stopping) {
            return false;
        }
        deathsInARow = backoff.deaths(deathsInARow, age());
        if (!everReady && deathsInARow == TRIES) {
            giveUp(new Stopped("%s ended %d times without ever having been ready. %s"
                    .formatted(program.name(), TRIES, lastWords())));
            return false;
        }
        screen.say("%s died (%s). It is started again in %s."
                .formatted(program.name(), cause(status), Screen.seconds(backoff.delayAfter(deathsInARow))));
        return true;
    }

    private void rest() {
        Duration delay;
        synchronized (this) {
            delay = backoff.delayAfter(deathsInARow);
        }
        var until = System.nanoTime() + delay.toNanos();
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }

    private synchronized void giveUp(Stopped why) {
        givenUp = why;
    }

    private String lastWords() {
        return "Its last words, from " + program.log() + ":\n  " + String.join("\n  ", LogFile.tail(program.log(), 25));
    }

    private static String cause(int status) {
        return status == KILL ? "killed with signal 9" : "exit status " + status;
    }
}
