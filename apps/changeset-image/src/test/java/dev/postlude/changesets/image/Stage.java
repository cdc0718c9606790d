package dev.postlude.changesets.image;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.postlude.ai.Models;
import dev.postlude.ai.task.AiTask;
import dev.postlude.ai.task.AiTasks;
import dev.postlude.ai.task.Cancellations;
import dev.postlude.ai.task.TaskLimits;
import dev.postlude.ai.task.TaskSchema;
import dev.postlude.changesets.ChangesetsSettings;
import dev.postlude.changesets.Database;
import dev.postlude.changesets.archive.Pictures;
import dev.postlude.changesets.intake.BrokenPromises;
import dev.postlude.changesets.intake.ImageRequest;
import dev.postlude.changesets.intake.Intake;
import dev.postlude.changesets.intake.Releases;
import dev.postlude.changesets.sample.SampleSlack;
import dev.postlude.changesets.scoring.Scorers;
import dev.postlude.changesets.slack.Messages;
import dev.postlude.testing.TestEngine;
import dev.postlude.testing.TestRun;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/// The app's tables and functions on a test's engine, with a Slack of its own and the models that the
/// test names.
final class Stage implements AutoCloseable {

    static final String SENDER = "sender";

    private final TestEngine engine;
    private final SampleSlack slack;
    private final Database database;
    private final AiTasks tasks;
    private final Releases releases;

    private Stage(TestEngine engine, SampleSlack slack, Map<String, String> models, Map<String, String> others) {
        this.engine = engine;
        this.slack = slack;
        engine.database().migrate("changesets");
        TaskSchema.migrate(engine.database().settings());
        database = Database.of(source(engine));
        var json = json();
        tasks = new AiTasks(
                "test",
                engine.transactions(),
                engine.events(),
                json,
                TaskLimits.DEFAULT,
                List.of(BrokenPromises.of(database)));
        var values = new HashMap<>(Map.of(
                "changesets.slack.api",
                slack.api().toString().replaceFirst("/$", ""),
                "changesets.slack.token",
                SampleSlack.TOKEN,
                "changesets.slack.channel",
                SampleSlack.CHANNEL,
                "changesets.slack.timeout",
                "5s",
                "changesets.public-url",
                "https://pictures.example.org"));
        values.putAll(others);
        var settings = settings(values);
        releases = Intake.of(tasks, database, json, settings);
        var all = new HashMap<>(
                Map.of("postlude.ai.headline.provider", "offline", "postlude.ai.judge.provider", "offline"));
        all.putAll(models);
        var named = Models.of(all, List.of("headline", "judge"));
        var shelf = new Shelf(database, tasks, json);
        var make = new MakeImages(
                shelf,
                new Headlines(named.named("headline"), settings),
                new Painter(Pictures.of(database)),
                Messages.posting(database, json, settings));
        engine.with(make, Scorers.judge(named.named("judge")), Scorers.notice(settings));
    }

    static Stage on(TestEngine engine) {
        return on(engine, Map.of(), Map.of());
    }

    /// All models are offline, unless `models` has settings for one; `settings` are the app's that are
    /// not as usual.
    static Stage on(TestEngine engine, Map<String, String> models, Map<String, String> settings) {
        try {
            return new Stage(engine, SampleSlack.start(0), models, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PGSimpleDataSource source(TestEngine engine) {
        var source = new PGSimpleDataSource();
        source.setUrl(engine.database().settings().url());
        source.setUser(engine.database().settings().username());
        source.setPassword(engine.database().settings().password());
        return source;
    }

    static ObjectMapper json() {
        return JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .build();
    }

    static ChangesetsSettings settings(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(ChangesetsSettings.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(ChangesetsSettings.class);
    }

    SampleSlack slack() {
        return slack;
    }

    /// Somebody hands in a release, and everything that can happen happens.
    UUID handIn(ImageRequest request) {
        var accepted = releases.take(request, new Releases.Sender(SENDER, null));
        engine.drain();
        return accepted.releaseId();
    }

    /// Somebody hands in a release and changes their mind before anything has happened.
    UUID handInAndCancel(ImageRequest request) {
        var accepted = releases.take(request, new Releases.Sender(SENDER, null));
        tasks.fail(accepted.ticket().aiJobId(), Cancellations.REASON);
        engine.drain();
        return accepted.releaseId();
    }

    TestRun run() {
        return engine.runsOf("make-images").getFirst();
    }

    AiTask task() {
        return tasks.list(SENDER, 10, null).items().getFirst();
    }

    String one(String sql) {
        return database.one(sql, row -> String.valueOf(row.getString(1))).orElse("");
    }

    /// The messages about a release that are in the channel.
    long messages(UUID release) {
        return slack.workspace().messages().stream()
                .filter(message -> message.sent()
                        .at("/metadata/event_payload/release_id")
                        .asText()
                        .equals(release.toString()))
                .count();
    }

    @Override
    public void close() {
        slack.close();
    }
}
