package dev.postlude.suite;

import dev.postlude.suite.tour.Experiment;
import dev.postlude.suite.tour.Guide;
import dev.postlude.suite.tour.changesets.ChangesetsGuide;
import dev.postlude.suite.tour.fitness.FitnessGuide;
import dev.postlude.suite.tour.quotes.QuotesGuide;
import dev.postlude.suite.tour.resume.ResumeGuide;
import dev.postlude.suite.tour.scoop.ScoopGuide;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The apps of the suite. A new one is a line here, a guide, and a folder of the same name.
public enum App {
    SCOOP_RSS(
            "scoop-rss",
            "Scoop",
            8081,
            "fresh scoops; accounts ada:ada, grace:grace, admin:admin",
            new Experiment("scoop", "summarize-story", "summary-strategy"),
            new ScoopGuide()),
    DEMOTIVATIONAL(
            "demotivational",
            "Quotes",
            8082,
            "quotes that discourage, by one of two models",
            new Experiment("demotivational", "generate-quote", "quote-model"),
            new QuotesGuide()),
    CHANGESET_IMAGE(
            "changeset-image",
            "Changesets",
            8083,
            "a release's changesets as a picture for Slack",
            new Experiment("changeset-image", "make-images", "layout"),
            new ChangesetsGuide()),
    FITNESS_COACH(
            "fitness-coach",
            "Coach",
            8084,
            "a health export read into cited advice",
            new Experiment("fitness-coach", "advise", "coaching-tone"),
            new FitnessGuide()),
    RESUME_TAILOR(
            "resume-tailor",
            "Resumes",
            8085,
            "a resume tailored to a job, by one of two strategies",
            new Experiment("resume-tailor", "ai-tailor-resume", "tailor-strategy"),
            new ResumeGuide());

    private final String folder;
    private final String title;
    private final int port;
    private final String shows;
    private final Experiment experiment;
    private final Guide guide;

    App(String folder, String title, int port, String shows, Experiment experiment, Guide guide) {
        this.folder = folder;
        this.title = title;
        this.port = port;
        this.shows = shows;
        this.experiment = experiment;
        this.guide = guide;
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

    /// What there is to see, in a few words.
    String shows() {
        return shows;
    }

    Experiment experiment() {
        return experiment;
    }

    Guide guide() {
        return guide;
    }
}
