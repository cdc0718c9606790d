package dev.postlude.suite;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The apps of the suite. A new one is a line here and a folder of the same name.
public enum App {
    SCOOP_RSS(
            "scoop-rss",
            "Scoop",
            8081,
            List.of("scoop.fetch.allow-private=true"),
            "fresh scoops; accounts ada:ada, grace:grace, admin:admin",
            "/experiments/scoop/summarize-story/summary-strategy");

    private final String folder;
    private final String title;
    private final int port;
    private final List<String> settings;
    private final String shows;
    private final String experiment;

    App(String folder, String title, int port, List<String> settings, String shows, String experiment) {
        this.folder = folder;
        this.title = title;
        this.port = port;
        this.settings = settings;
        this.shows = shows;
        this.experiment = experiment;
    }

    public static Optional<App> named(String name) {
        return Stream.of(values()).filter(app -> app.folder.equals(name)).findFirst();
    }

    public static List<String> names() {
        return Stream.of(values()).map(app -> app.folder).toList();
    }

    /// Its folder's, and that of its files in `.demo`.
    public String folder() {
        return folder;
    }

    public String title() {
        return title;
    }

    /// The usual one.
    public int port() {
        return port;
    }

    /// What it is told besides what every app is told, as `key=value`.
    List<String> settings() {
        return settings;
    }

    /// What there is to see, in a few words.
    String shows() {
        return shows;
    }

    /// The page of its experiment in the console.
    String experiment() {
        return experiment;
    }
}
