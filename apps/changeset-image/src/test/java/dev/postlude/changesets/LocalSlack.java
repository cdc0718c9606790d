package dev.postlude.changesets;

import dev.postlude.changesets.sample.SampleSlack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A Slack for the app under test, and the secrets that go with it.
public final class LocalSlack implements QuarkusTestResourceLifecycleManager {

    static final String GITHUB_SECRET = "test-github-secret";

    private static @Nullable SampleSlack slack;

    static SampleSlack slack() {
        return Objects.requireNonNull(slack);
    }

    @Override
    public Map<String, String> start() {
        try {
            var started = SampleSlack.start(0);
            slack = started;
            return Map.of(
                    "changesets.slack.api",
                    started.api().toString(),
                    "changesets.slack.token",
                    SampleSlack.TOKEN,
                    "changesets.slack.channel",
                    SampleSlack.CHANNEL,
                    "changesets.slack.signing-secret",
                    SampleSlack.SIGNING_SECRET,
                    "changesets.github.secret",
                    GITHUB_SECRET,
                    "changesets.public-url",
                    "https://pictures.example.org",
                    "changesets.notice-window",
                    "3s");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        slack().close();
    }
}
