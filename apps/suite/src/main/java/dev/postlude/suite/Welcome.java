package dev.postlude.suite;

import dev.postlude.suite.process.Screen;
import java.net.URI;
import java.nio.file.Path;

/// What people are told when everything runs: where things are, and what to do first.
final class Welcome {

    private final Suite suite;
    private final Screen screen;

    Welcome(Suite suite, Screen screen) {
        this.suite = suite;
        this.screen = screen;
    }

    void say() {
        var programs = suite.programs();
        screen.say("");
        row("Console", programs.console(), "runs, events, functions, experiments");
        for (var app : programs.apps()) {
            row(app.title(), programs.app(app), app.shows());
            for (var side : app.guide().sides()) {
                if (!side.shows().isEmpty()) {
                    row(side.title(), programs.side(side), side.shows());
                }
            }
        }
        screen.say("  %-10s %-27s %s"
                .formatted(
                        "PostgreSQL",
                        "localhost:%d/postlude".formatted(suite.databasePort()),
                        "user postlude, password in " + suite.database().resolve("password")));
        screen.say("");
        programs.apps().forEach(this::first);
        carryOn(programs.apps().getFirst());
        screen.say("Logs are in %s. Ctrl-C stops everything; the data stays."
                .formatted(suite.folder().path()));
    }

    private void row(String what, URI where, String shows) {
        screen.say("  %-10s %-27s %s".formatted(what, where, shows));
    }

    private void first(App app) {
        var programs = suite.programs();
        screen.say("Open %s and %s. What it was worth:"
                .formatted(programs.app(app), app.guide().first()));
        screen.say("  " + programs.console() + app.experiment().path());
    }

    private void carryOn(App app) {
        screen.say("");
        screen.say("To watch %s carry on after a crash:".formatted(app.title()));
        screen.say("  kill -9 $(cat %s)".formatted(typed(suite.folder().pidFile(app.folder()))));
        screen.say("");
    }

    /// As one types it into a shell.
    static String typed(Path path) {
        var text = path.toString();
        return text.matches("[\\w/.+@-]*") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
