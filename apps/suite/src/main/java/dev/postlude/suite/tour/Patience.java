package dev.postlude.suite.tour;

import dev.postlude.suite.process.Screen;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Waits for things to come true, and says meanwhile what for.
public record Patience(Screen screen, Duration limit, Duration pause) {

    static Patience of(Screen screen, Duration limit) {
        return new Patience(screen, limit, Duration.ofMillis(250));
    }

    public Patience pausing(Duration pause) {
        return new Patience(screen, limit, pause);
    }

    /// Asks until what was found is `enough`. Throws [Unmet] with what was found last when that took too long.
    /// A server that does not answer meanwhile is asked again.
    public <T> T until(String what, Supplier<T> ask, Predicate<T> enough, Function<T, String> shown) {
        var begin = System.nanoTime();
        var last = "nothing was found yet";
        while (Screen.since(begin).compareTo(limit) < 0) {
            try {
                var found = ask.get();
                if (enough.test(found)) {
                    screen.clear();
                    return found;
                }
                last = shown.apply(found);
            } catch (Browser.NoAnswer e) {
                last = e.getMessage();
            }
            screen.waiting("Waiting for %s: %s … %s".formatted(what, last, Screen.seconds(Screen.since(begin))));
            LockSupport.parkNanos(pause.toNanos());
        }
        screen.clear();
        throw new Unmet("Waited %s for %s. Last seen: %s".formatted(Screen.seconds(limit), what, last));
    }
}
