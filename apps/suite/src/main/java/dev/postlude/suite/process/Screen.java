package dev.postlude.suite.process;

import java.io.PrintStream;
import java.time.Duration;

/// What people see. On a terminal the last line may say what is being waited for; in a file that is said now and then.
public final class Screen {

    private static final Duration NOW_AND_THEN = Duration.ofSeconds(15);

    private static final String CLEAR_LINE = "\r\033[K";

    private static final int WIDTH = 110;

    private final PrintStream out;
    private final boolean terminal;
    private boolean statusShown;
    private boolean silent;
    private long lastSaid = System.nanoTime();

    public Screen(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    public static Screen standard() {
        var console = System.console();
        return new Screen(System.out, console != null && console.isTerminal());
    }

    public synchronized void say(String line) {
        if (silent) {
            return;
        }
        clear();
        out.println(line);
        out.flush();
        lastSaid = System.nanoTime();
    }

    /// What is being waited for, and for how long already.
    public synchronized void waiting(String what) {
        if (silent) {
            return;
        }
        if (terminal) {
            out.print(CLEAR_LINE + what.substring(0, Math.min(WIDTH, what.length())));
            out.flush();
            statusShown = true;
        } else if (System.nanoTime() - lastSaid > NOW_AND_THEN.toNanos()) {
            say(what);
        }
    }

    /// Takes away what was last being waited for.
    public synchronized void clear() {
        if (statusShown) {
            out.print(CLEAR_LINE);
            out.flush();
            statusShown = false;
        }
    }

    /// The last thing anybody says; whatever is still going on has become pointless.
    public synchronized void lastWords(String line) {
        clear();
        if (!line.isEmpty()) {
            say(line);
        }
        silent = true;
    }

    /// Such as `4.2 s`.
    public static String seconds(Duration duration) {
        return duration.toMillis() < 10_000
                ? "%.1f s".formatted(duration.toMillis() / 1000.0)
                : duration.toSeconds() + " s";
    }

    public static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }
}
