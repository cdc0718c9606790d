package dev.postlude.ai.task;

import static dev.postlude.ai.task.Desks.QUESTION;
import static dev.postlude.ai.task.Desks.ask;
import static dev.postlude.ai.task.Desks.one;
import static dev.postlude.ai.task.Desks.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.postlude.ai.task.Answering.Answer;
import dev.postlude.ai.task.Answering.Forgetful;
import dev.postlude.ai.task.Answering.QuestionAsked;
import dev.postlude.testing.Story;
import dev.postlude.testing.TestEngine;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class TaskLifeTest {

    @Story
    void a_task_is_pending_until_its_function_begins_and_complete_with_what_it_made(TestEngine engine) {
        var function = new Answer();
        engine.with(function);
        var tasks = tasks(engine);
        function.with(tasks);

        var task = ask(tasks, "ada", QUESTION);
        assertThat(one(tasks, "ada", task).status()).isEqualTo(TaskStatus.PENDING);

        engine.drain();
        var done = one(tasks, "ada", task);
        assertThat(done.status()).isEqualTo(TaskStatus.COMPLETE);
        assertThat(done.result().path("model").asText()).isEqualTo("offline");
        assertThat(done.result().path("text").asText()).contains("cable");
        assertThat(done.runId()).isEqualTo(engine.runsOf("answer").getFirst().id());
    }

    @Story
    void a_step_that_asks_a_model_leaves_a_note_of_which_and_how_much(TestEngine engine) {
        var function = new Answer();
        engine.with(function);
        function.with(tasks(engine));

        var run = engine.send(new QuestionAsked(UUID.randomUUID(), QUESTION)).run();

        var step = run.report().steps().stream()
                .filter(each -> each.name().equals("ask"))
                .findFirst()
                .orElseThrow();
        assertThat(step.notes().path("model").asText()).isEqualTo("offline");
        assertThat(step.notes().path("provider").asText()).isEqualTo("offline");
        assertThat(step.notes().path("inputTokens").asInt()).isGreaterThan(15);
        assertThat(step.notes().path("outputTokens").asInt()).isPositive();
        assertThat(Duration.parse(step.notes().path("modelLatency").asText())).isPositive();
    }

    @Story
    void a_failure_for_good_fails_the_task_with_its_reason_and_gives_back_the_quota(TestEngine engine) {
        var function = new Answer();
        engine.with(function);
        var quota = new Desks.Counting();
        var tasks = tasks(engine, TaskLimits.DEFAULT, quota);
        function.with(tasks);

        var task = ask(tasks, "ada", " ");
        engine.drain();

        assertThat(one(tasks, "ada", task).status()).isEqualTo(TaskStatus.FAILED);
        assertThat(one(tasks, "ada", task).error()).isEqualTo("There is no question");
        assertThat(quota.refunded).containsExactly(task);
    }

    @Story
    void the_same_key_gives_the_same_task_and_starts_nothing_twice(TestEngine engine) {
        var function = new Answer();
        engine.with(function);
        var quota = new Desks.Counting();
        var tasks = tasks(engine, TaskLimits.DEFAULT, quota);
        function.with(tasks);

        var first = tasks.accept("ada", "question", "k-1", id -> new QuestionAsked(id, QUESTION));
        var again = tasks.accept("ada", "question", "k-1", id -> new QuestionAsked(id, QUESTION));
        var another = tasks.accept("grace", "question", "k-1", id -> new QuestionAsked(id, QUESTION));
        engine.drain();

        assertThat(again.aiJobId()).isEqualTo(first.aiJobId());
        assertThat(again.repeated()).isTrue();
        assertThat(another.aiJobId()).isNotEqualTo(first.aiJobId());
        assertThat(engine.runsOf("answer")).hasSize(2);
        assertThat(quota.taken).isEqualTo(2);
    }

    @Story
    void a_key_that_comes_back_with_another_request_is_refused_and_takes_nothing(TestEngine engine) {
        engine.with(new Forgetful());
        var quota = new Desks.Counting();
        var tasks = tasks(engine, TaskLimits.DEFAULT, quota);
        var bridge = Map.of("about", "a bridge");

        var first = tasks.accept("ada", "question", "k-1", bridge, id -> new QuestionAsked(id, QUESTION));
        var again = tasks.accept("ada", "question", "k-1", bridge, id -> new QuestionAsked(id, QUESTION));

        assertThat(again.aiJobId()).isEqualTo(first.aiJobId());
        assertThatThrownBy(() -> tasks.accept(
                        "ada", "question", "k-1", Map.of("about", "a ferry"), id -> new QuestionAsked(id, "Why?")))
                .isInstanceOf(KeyReused.class)
                .hasMessageContaining("another request for a question");
        // Who does not say what is asked for is not told apart, as tasks from before are not.
        assertThat(tasks.accept("ada", "question", "k-1", id -> new QuestionAsked(id, QUESTION))
                        .aiJobId())
                .isEqualTo(first.aiJobId());
        assertThat(quota.taken).isEqualTo(1);
        assertThat(tasks.list("ada", 10, null).items()).hasSize(1);
    }

    @Test
    void two_requests_with_one_key_at_once_are_one_task() throws Exception {
        try (var engine = new TestEngine(false);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            engine.with(new Forgetful());
            var tasks = tasks(engine);
            var accepted = new CountDownLatch(1);
            var mayCommit = new CountDownLatch(1);

            var first = threads.submit(() -> engine.transactions().inTransaction(connection -> {
                var ticket = tasks.accept("ada", "question", "k", id -> new QuestionAsked(id, QUESTION));
                accepted.countDown();
                mayCommit.await();
                return ticket;
            }));
            accepted.await();
            var second =
                    threads.submit(() -> tasks.accept("ada", "question", "k", id -> new QuestionAsked(id, QUESTION)));
            await().until(() -> isSomebodyWaiting(engine));
            mayCommit.countDown();

            assertThat(second.get().aiJobId()).isEqualTo(first.get().aiJobId());
            assertThat(second.get().repeated()).isTrue();
            engine.drain();
            assertThat(engine.runsOf("forgetful")).hasSize(1);
        }
    }

    private static boolean isSomebodyWaiting(TestEngine engine) throws SQLException {
        try (var connection = engine.database().connect();
                var found = connection
                        .createStatement()
                        .executeQuery("SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
                                + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")) {
            return found.next();
        }
    }

    /// G4: the row, the quota and the event are one.
    @Story
    void what_the_callers_transaction_does_not_keep_was_never_accepted(TestEngine engine) {
        var function = new Answer();
        engine.with(function);
        var tasks = tasks(engine);
        function.with(tasks);
        var ids = new ArrayList<UUID>();

        assertThatThrownBy(() -> engine.transactions().inTransaction(connection -> {
                    ids.add(ask(tasks, "ada", QUESTION));
                    throw new IllegalArgumentException("second thoughts");
                }))
                .hasMessage("second thoughts");
        engine.drain();

        assertThat(tasks.find("ada", ids.getFirst())).isEmpty();
        assertThat(engine.runsOf("answer")).isEmpty();
    }

    @Story
    void over_the_quota_nothing_is_stored(TestEngine engine) {
        engine.with(new Forgetful());
        var tasks = tasks(engine, new TaskLimits(2, Duration.ofMinutes(1), Duration.ofDays(1), Duration.ofDays(30)));

        ask(tasks, "ada", QUESTION);
        ask(tasks, "ada", QUESTION);

        assertThatThrownBy(() -> ask(tasks, "ada", QUESTION))
                .isInstanceOf(OverQuota.class)
                .hasMessageContaining("2 of your tasks are not finished yet");
        ask(tasks, "grace", QUESTION);
        assertThat(tasks.list("ada", 10, null).items()).hasSize(2);
        engine.drain();
        assertThat(engine.runsOf("forgetful")).hasSize(3);
    }

    @Story
    void whoever_comes_second_cannot_change_how_a_task_ended(TestEngine engine) {
        engine.with(new Forgetful());
        var quota = new Desks.Counting();
        var tasks = tasks(engine, TaskLimits.DEFAULT, quota);
        var task = ask(tasks, "ada", QUESTION);

        assertThat(tasks.progress(task, Map.of("read", 7))).isTrue();
        assertThat(tasks.fail(task, "The provider said no.\0")).isTrue();
        assertThat(tasks.complete(task, "late")).isFalse();
        assertThat(tasks.running(task, UUID.randomUUID())).isFalse();
        assertThat(tasks.progress(task, 8)).isFalse();
        assertThat(tasks.fail(task, "late")).isFalse();

        var ended = one(tasks, "ada", task);
        assertThat(ended.error()).isEqualTo("The provider said no.");
        assertThat(ended.result()).isNull();
        assertThat(ended.progress().path("read").asInt()).isEqualTo(7);
        assertThat(quota.refunded).containsExactly(task);
    }

    @Story
    void a_list_shows_ones_own_tasks_newest_first_page_by_page(TestEngine engine) {
        engine.with(new Forgetful());
        var tasks = tasks(engine);
        var mine = new ArrayList<UUID>();
        for (var i = 0; i < 5; i++) {
            mine.addFirst(ask(tasks, "ada", QUESTION));
        }
        ask(tasks, "grace", QUESTION);

        var seen = new ArrayList<UUID>();
        String cursor = null;
        do {
            var page = tasks.list("ada", 2, cursor);
            page.items().forEach(task -> seen.add(task.id()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).isEqualTo(mine);
        assertThat(tasks.find("grace", mine.getFirst())).isEmpty();
        assertThatThrownBy(() -> tasks.list("ada", 2, "x")).isInstanceOf(BadTaskRequest.class);
    }

    @Story
    void a_result_that_is_too_large_is_refused_with_the_way_out(TestEngine engine) {
        engine.with(new Forgetful());
        var tasks = tasks(engine);
        var task = ask(tasks, "ada", QUESTION);

        assertThatThrownBy(() -> tasks.complete(task, "x".repeat(AiTasks.MOST_CHARACTERS)))
                .hasMessageContaining("Store it, and put into the result where it is");
        assertThat(tasks.complete(task, Map.of("zero", "\0"))).isTrue();
        assertThat(one(tasks, "ada", task).result().path("zero").asText()).isEqualTo("\0");
    }
}
