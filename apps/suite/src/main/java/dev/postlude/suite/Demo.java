package dev.postlude.suite;

import dev.postlude.suite.process.LogFile;
import dev.postlude.suite.process.Screen;
import dev.postlude.suite.process.Stopped;
import dev.postlude.suite.tour.Places;
import dev.postlude.suite.tour.Publications;
import dev.postlude.suite.tour.ScoopTour;
import dev.postlude.suite.tour.Unmet;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/// What `./demo` becomes once everything is built.
public final class Demo {

    private static final Duration TOUR = Duration.ofMinutes(12);

    private final Arguments arguments;
    private final Screen screen;
    private final Suite suite;

    private Demo(Arguments arguments, Screen screen) {
        this.arguments = arguments;
        this.screen = screen;
        this.suite = new Suite(Path.of("").toAbsolutePath(), arguments, screen);
    }

    public static void main(String[] words) {
        var screen = Screen.standard();
        try {
            System.exit(new Demo(Arguments.of(words), screen).run());
        } catch (Stopped e) {
            screen.clear();
            System.err.println(e.getMessage());
            System.exit(e.exitStatus());
        }
    }

    private int run() {
        // On Ctrl-C and on SIGTERM; at the end of a tour too, since there is one way to stop.
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        suite.start();
        return arguments.check() ? tour() : stay();
    }

    private void stop() {
        screen.lastWords(suite.hasStarted() ? "Stopping …" : "");
        suite.close();
    }

    private int stay() {
        if (arguments.apps().contains(App.SCOOP_RSS)) {
            addSamples();
        }
        new Welcome(suite, screen).say(arguments);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    /// Feeds that are already there are left as they are, so this may be done at each start.
    private void addSamples() {
        try {
            var added = new Publications(places(App.SCOOP_RSS)).add();
            screen.say("Scoop reads %d sample publications.".formatted(added.size()));
        } catch (Unmet e) {
            screen.say("The sample publications could not be added: " + e.getMessage());
        }
    }

    private int tour() {
        Thread.ofVirtual().start(this::giveUpInTime);
        var held = true;
        for (var app : arguments.apps()) {
            held &= switch (app) {
                case SCOOP_RSS -> new ScoopTour(places(app), screen).take();
            };
        }
        if (!held) {
            showLogs();
        }
        return held ? 0 : 1;
    }

    private void giveUpInTime() {
        try {
            Thread.sleep(TOUR);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        screen.say(
                "FAILED  The tour has not come to its end after %s, and is given up.".formatted(Screen.seconds(TOUR)));
        showLogs();
        System.exit(1);
    }

    private void showLogs() {
        for (var each : suite.running()) {
            var log = each.program().log();
            screen.say("");
            screen.say("The end of %s:".formatted(log));
            LogFile.tail(log, 20).forEach(line -> screen.say("  " + line));
        }
    }

    private Places places(App app) {
        var programs = suite.programs();
        return new Places(
                programs.app(app),
                programs.console(),
                programs.samples(),
                suite.folder().pidFile(app.folder()));
    }
}
