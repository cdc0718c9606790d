package dev.postlude.suite;

import dev.postlude.suite.process.Screen;
import java.net.URI;

/// What people are told when everything runs: where things are, and what to do first.
final class Welcome {

    private final Suite suite;
    private final Screen screen;

    Welcome(Suite suite, Screen screen) {
        this.suite = suite;
        this.screen = screen;
    }

    void say(Arguments arguments) {
        var programs = suite.programs();
        screen.say("");
        row("Console", programs.console(), "runs, events, functions, experiments");
        for (var app : arguments.apps()) {
            row(app.title(), programs.app(app), app.shows());
        }
        if (arguments.apps().contains(App.SCOOP_RSS)) {
            row("Samples", programs.samples(), "the publications that Scoop reads here");
        }
        screen.say("  %-10s %-27s %s"
                .formatted(
                        "PostgreSQL",
                        "localhost:%d/postlude".formatted(suite.databasePort()),
                        "user postlude, password in " + suite.database().resolve("password")));
        screen.say("");
        for (var app : arguments.apps()) {
            first(app);
        }
        screen.say("Logs are in %s. Ctrl-C stops everything; the data stays."
                .formatted(suite.folder().path()));
    }

    private void row(String what, URI where, String shows) {
        screen.say("  %-10s %-27s %s".formatted(what, where, shows));
    }

    private void first(App app) {
        var programs = suite.programs();
        screen.say("First open %s and read on from a story. Then see what it was worth:".formatted(programs.app(app)));
        screen.say("  " + programs.console() + app.experiment());
        screen.say("To watch %s carry on after a crash:".formatted(app.title()));
        screen.say("  kill -9 $(cat %s)".formatted(suite.folder().pidFile(app.folder())));
        screen.say("");
    }
}
