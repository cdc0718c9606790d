package dev.postlude.quotes.writing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.postlude.ai.Models;
import dev.postlude.ai.task.AiTask;
import dev.postlude.ai.task.AiTasks;
import dev.postlude.ai.task.TaskLimits;
import dev.postlude.ai.task.TaskSchema;
import dev.postlude.quotes.QuotesSettings;
import dev.postlude.quotes.quote.QuoteRequested;
import dev.postlude.testing.TestEngine;
import dev.postlude.testing.TestRun;
import dev.postlude.testing.app.Waiting;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The app's tables and functions on a test's engine, with the models that the test names.
public final class Stage {

    public static final String VISITOR = "visitor";

    private final TestEngine engine;
    private final Models models;
    private final AiTasks tasks;

    private Stage(TestEngine engine, Models models, AiTasks tasks) {
        this.engine = engine;
        this.models = models;
        this.tasks = tasks;
    }

    /// All models are offline, unless `models` has settings for one.
    public static Stage on(TestEngine engine, Map<String, String> models) {
        engine.database().migrate("quotes");
        TaskSchema.migrate(engine.database().settings());
        var settings = new HashMap<>(Map.of(
                "postlude.ai.claude.provider", "offline",
                "postlude.ai.gpt.provider", "offline",
                "postlude.ai.judge.provider", "offline",
                "postlude.ai.offline.embeddings", "true"));
        settings.putAll(models);
        var tasks = new AiTasks(
                "test", engine.transactions(), engine.events(), new JsonMapper(), TaskLimits.DEFAULT, List.of());
        return new Stage(engine, Models.of(settings, List.of("claude", "gpt", "judge")), tasks);
    }

    /// Every key has its default.
    public static QuotesSettings settings() {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(QuotesSettings.class)
                .build()
                .getConfigMapping(QuotesSettings.class);
    }

    public Models models() {
        return models;
    }

    GenerateQuote generateQuote() {
        var writers = new Writers(models.named("claude"), models.named("gpt"), models.named(Models.OFFLINE));
        return new GenerateQuote(writers, archive());
    }

    Archive archive() {
        return new Archive(tasks, settings());
    }

    /// Until somebody waits for somebody else's transaction to end.
    void awaitBlocked() {
        Waiting.until(() -> assertThat(one("""
                        SELECT count(*) FROM pg_locks
                         WHERE NOT granted AND locktype = 'advisory'
                           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                        """)).isEqualTo("1"));
    }

    /// Somebody asks for a quote, as the front door has it.
    UUID ask(String topic) {
        var quote = UUID.randomUUID();
        tasks.accept(VISITOR, "quote", null, task -> {
            insert(quote, task);
            return new QuoteRequested(quote, Optional.of(topic), Optional.of(task));
        });
        engine.drain();
        return quote;
    }

    /// Somebody asks, and thinks better of it before anybody has begun.
    UUID askAndCancel(String topic) {
        var quote = UUID.randomUUID();
        var ticket = tasks.accept(VISITOR, "quote", null, task -> {
            insert(quote, task);
            return new QuoteRequested(quote, Optional.of(topic), Optional.of(task));
        });
        tasks.fail(ticket.aiJobId(), "Cancelled.");
        engine.drain();
        return quote;
    }

    private void insert(UUID quote, UUID task) {
        engine.database()
                .execute("INSERT INTO quotes.quote (id, task_id, created_at) VALUES ('%s', '%s', postlude.now())"
                        .formatted(quote, task));
    }

    AiTask task() {
        return tasks.list(VISITOR, 10, null).items().getFirst();
    }

    /// The run that wrote the quote.
    TestRun runOf(UUID quote) {
        return engine.run(UUID.fromString(one("SELECT run_id FROM quotes.quote WHERE id = '%s'".formatted(quote))));
    }

    public void execute(String sql) {
        engine.database().execute(sql);
    }

    public String one(String sql) {
        return texts(sql).getFirst();
    }

    public List<String> texts(String sql) {
        return engine.database().facts().texts(sql);
    }
}
