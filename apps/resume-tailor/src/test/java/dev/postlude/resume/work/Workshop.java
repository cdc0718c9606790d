package dev.postlude.resume.work;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.postlude.ai.Model;
import dev.postlude.ai.Models;
import dev.postlude.ai.task.AiTask;
import dev.postlude.ai.task.AiTasks;
import dev.postlude.ai.task.Cancellations;
import dev.postlude.ai.task.TaskLimits;
import dev.postlude.ai.task.TaskSchema;
import dev.postlude.resume.Samples;
import dev.postlude.resume.quota.DailyQuota;
import dev.postlude.testing.TestEngine;
import dev.postlude.testing.TestRun;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/// Everything that works on an order, on the database of a [TestEngine].
final class Workshop {

    static final String OWNER = "account-ada";

    final TestEngine engine;
    final AiTasks tasks;
    final Cancellations cancellations;
    final DailyQuota quota;
    final Shelf shelf;

    Workshop(TestEngine engine) {
        this(engine, offline("tailor"), new JsonMapper());
    }

    Workshop(TestEngine engine, Model tailor, ObjectMapper json) {
        this.engine = engine;
        var settings = TestSettings.withQuota(20);
        this.quota = new DailyQuota(dataSource(engine), settings);
        var limits = new TaskLimits(
                50, TaskLimits.DEFAULT.grace(), TaskLimits.DEFAULT.deadline(), TaskLimits.DEFAULT.keep());
        this.tasks =
                new AiTasks("test", engine.transactions(), engine.events(), new JsonMapper(), limits, List.of(quota));
        this.cancellations = new Cancellations(tasks, run -> engine.engine().cancel(run));
        this.shelf = new Shelf(engine);
        var outcomes = new Outcomes(null, json, engine.events(), new Versions(null, json));
        engine.with(
                new TailorResume(new Bench(shelf, tasks, tailor), new Copies(tasks, json, settings), tasks),
                new JudgeResume(offline("judge"), shelf),
                new OutcomeScorer(outcomes),
                new InterviewScorer(outcomes));
        TaskSchema.migrate(engine.database().settings());
        engine.database().migrate("resume");
        shelf.put(Samples.JOB, Samples.RESUME);
    }

    static Model offline(String name) {
        return Models.of(Map.of("postlude.ai." + name + ".provider", "offline"), Set.of(name))
                .named(name);
    }

    /// Orders, and leaves the work to whoever drains the engine.
    UUID order() {
        return tasks.accept(
                        OWNER, Tailorings.KIND, null, task -> new TailorRequested(task, shelf.job, shelf.resume, OWNER))
                .aiJobId();
    }

    AiTask task(UUID id) {
        return tasks.find(OWNER, id).orElseThrow();
    }

    TestRun run() {
        return engine.runsOf("ai-tailor-resume").getFirst();
    }

    long count(String sql) {
        return engine.database().facts().count(sql);
    }

    long copies() {
        return count("SELECT count(*) FROM resume.tailored");
    }

    /// The connection of the transaction that the thread is in, as an app's pool gives it.
    private static DataSource dataSource(TestEngine engine) {
        return (DataSource) Proxy.newProxyInstance(
                Workshop.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("getConnection")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    var current = engine.transactions().current();
                    return current.isPresent()
                            ? lent(current.get())
                            : engine.database().connect();
                });
    }

    private static Connection lent(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Workshop.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
