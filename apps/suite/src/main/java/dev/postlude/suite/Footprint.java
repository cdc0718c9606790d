package dev.postlude.suite;

import dev.postlude.suite.process.Memory;
import dev.postlude.suite.process.Screen;

/// What the whole suite takes of the machine it runs on: every process of it, the database's and this one included.
final class Footprint {

    private static final long LIMIT_MEGABYTES = 3_000;

    private final Suite suite;
    private final Screen screen;

    Footprint(Suite suite, Screen screen) {
        this.suite = suite;
        this.screen = screen;
    }

    /// Says it, and returns whether it is within bounds.
    ///
    /// @param when such as `at the start`
    boolean take(String when) {
        var processes = suite.processes();
        var megabytes = Memory.proportional(processes);
        if (megabytes.isEmpty()) {
            screen.say("        how much memory everything takes cannot be told on this system");
            return true;
        }
        var holds = megabytes.getAsLong() < LIMIT_MEGABYTES;
        screen.say("%s %s, %d processes take %d MB of memory together, and may take %d"
                .formatted(
                        holds ? "ok     " : "FAILED ", when, processes.size(), megabytes.getAsLong(), LIMIT_MEGABYTES));
        return holds;
    }
}
