package dev.postlude.suite.tour;

import dev.postlude.suite.process.Screen;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Says one line about each thing that was found to be true or not, and counts.
public final class Facts {

    private final Screen screen;
    private final Occasion occasion;
    private final long begin = System.nanoTime();
    private int held;
    private int failed;

    public Facts(Stage stage) {
        this(stage.screen(), stage.occasion());
    }

    public Facts(Screen screen, Occasion occasion) {
        this.screen = screen;
        this.occasion = occasion;
    }

    /// `evidence` is said only if it does not hold.
    public boolean check(boolean holds, String fact, Supplier<String> evidence) {
        if (holds) {
            held++;
            screen.say("ok      " + fact);
        } else {
            failed++;
            screen.say("FAILED  " + fact);
            evidence.get().lines().forEach(line -> screen.say("        " + line));
        }
        return holds;
    }

    /// Of those of which it does not hold, the first is shown.
    public <T> void all(List<T> all, Predicate<T> holds, String fact, Function<T, String> shown) {
        var others = all.stream().filter(holds.negate()).toList();
        check(
                others.isEmpty(),
                fact,
                () -> "%d do not; such as %s".formatted(others.size(), shown.apply(others.getFirst())));
    }

    public void allRuns(List<SeenRun> runs, Predicate<SeenRun> holds, String fact) {
        all(runs, holds, fact, SeenRun::shown);
    }

    /// A part of the tour. What it rests on and did not find fails that part, and not the next.
    public void part(String name, Runnable part) {
        screen.say("");
        screen.say(name);
        try {
            part.run();
        } catch (Unmet e) {
            check(false, name, e::getMessage);
        }
    }

    /// True if all held, and there was at least one.
    public boolean summary(String what) {
        var duration = Screen.seconds(Screen.since(begin));
        screen.say("");
        screen.say(
                failed == 0
                        ? "%s: all %d facts held, after %s.".formatted(what, held, duration)
                        : "%s: %d of %d facts FAILED, after %s.".formatted(what, failed, held + failed, duration));
        return failed == 0 && held > 0;
    }

    /// For what comes true by itself, within `limit` where nobody disturbs it.
    public Patience patience(Duration limit) {
        return Patience.of(screen, occasion.longer(limit));
    }
}
