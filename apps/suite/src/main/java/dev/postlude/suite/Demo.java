package dev.postlude.suite;

import dev.postlude.suite.process.LogFile;
import dev.postlude.suite.process.Screen;
import dev.postlude.suite.process.Stopped;
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
        return arguments.check() ? tours() : stay();
    }

    private void stop() {
        screen.lastWords(suite.hasStarted() ? "Stopping …" : "");
        suite.close();
    }

    private int stay() {
        suite.programs().apps().forEach(this::addSamples);
        new Welcome(suite, screen).say();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private void addSamples(App app) {
        try {
            screen.waiting("Adding the samples of %s …".formatted(app.title()));
            screen.say(app.guide().samples(suite.programs().stage(app, screen)).add());
        } catch (Unmet e) {
            screen.say("The samples of %s could not be added: %s".formatted(app.title(), e.getMessage()));
        }
    }

    private int tours() {
        var footprint = new Footprint(suite, screen);
        var held = footprint.take("at the start");
        for (var app : suite.programs().apps()) {
            held &= tour(app);
        }
        screen.say("");
        held &= footprint.take("at the end");
        if (!held) {
            showLogs();
        }
        return held ? 0 : 1;
    }

    private boolean tour(App app) {
        var end = Thread.ofVirtual().start(() -> giveUpInTime(app));
        try (var killing = Killing.of(suite.supervised(app), arguments.kill(), screen)) {
            var held = app.guide().tour(suite.programs().stage(app, screen)).take();
            return killing.wasFelt() & held;
        } finally {
            end.interrupt();
        }
    }

    private void giveUpInTime(App app) {
        try {
            Thread.sleep(TOUR);
        } catch (InterruptedException e) {
            // It came to its end.
            return;
        }
        screen.say("FAILED  The tour of %s has not come to its end after %s, and is given up."
                .formatted(app.title(), Screen.seconds(TOUR)));
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
}
