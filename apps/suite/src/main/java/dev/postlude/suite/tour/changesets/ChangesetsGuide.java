package dev.postlude.suite.tour.changesets;

import dev.postlude.suite.tour.Guide;
import dev.postlude.suite.tour.Samples;
import dev.postlude.suite.tour.Side;
import dev.postlude.suite.tour.Stage;
import dev.postlude.suite.tour.Tour;
import java.util.ArrayList;
import java.util.List;

/// How changeset-image is started, filled and shown: with a Slack of its own beside it.
public final class ChangesetsGuide implements Guide {

    static final String SLACK = "slack";

    /// What the sample Slack takes and signs with, and what the demo's GitHub would sign with. None of
    /// them is a secret.
    static final String TOKEN = "xoxb-sample-token";

    static final String CHANNEL = "C0SAMPLE001";
    static final String SLACK_SECRET = "sample-signing-secret";
    static final String GITHUB_SECRET = "sample-github-secret";

    @Override
    public List<Side> sides() {
        return List.of(new Side(
                SLACK,
                "Slack",
                8091,
                "dev.postlude.changesets.sample.SampleSlack",
                "/",
                "the channel that releases are posted to here"));
    }

    @Override
    public List<String> settings(Stage stage) {
        var settings = new ArrayList<>(List.of(
                "changesets.slack.api=" + stage.side(SLACK).resolve("/api/"),
                "changesets.slack.token=" + TOKEN,
                "changesets.slack.channel=" + CHANNEL,
                "changesets.slack.signing-secret=" + SLACK_SECRET,
                "changesets.github.secret=" + GITHUB_SECRET,
                "changesets.public-url=" + stage.address()));
        if (stage.occasion().isTour()) {
            // A tour has to see that nobody took notice, which takes a week otherwise.
            settings.add("changesets.notice-window=30s");
        }
        return settings;
    }

    @Override
    public Samples samples(Stage stage) {
        return new SampleReleases(stage);
    }

    @Override
    public Tour tour(Stage stage) {
        return new ChangesetsTour(stage);
    }

    @Override
    public String first() {
        return "paste a changeset and look at its picture, here and in the channel it is posted to";
    }
}
