package dev.postlude.resume.work;

import static dev.postlude.testing.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.postlude.ai.Models;
import dev.postlude.ai.fake.FakeProvider;
import dev.postlude.ai.fake.Reply;
import dev.postlude.ai.task.Cancellations;
import dev.postlude.ai.task.Sweep;
import dev.postlude.ai.task.TaskStatus;
import dev.postlude.engine.history.RunReport;
import dev.postlude.resume.tailor.TailoredResume;
import dev.postlude.testing.Story;
import dev.postlude.testing.TestEngine;
import dev.postlude.testing.TestRun;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TailorStoryTest {

    @Story
    void an_order_is_fitted_filed_and_scored_once(TestEngine engine) {
        var shop = new Workshop(engine);

        var order = shop.order();
        assertThat(shop.task(order).status()).isEqualTo(TaskStatus.PENDING);
        engine.drain();

        var task = shop.task(order);
        assertThat(task.status()).as(() -> String.valueOf(task)).isEqualTo(TaskStatus.COMPLETE);
        assertThat(task.runId()).isEqualTo(shop.run().id());
        assertThat(shop.run()).isCompleted().hasCompleted("job-intel", "persist");
        assertThat(shop.copies()).isOne();
        assertThat(shop.count("SELECT count(*) FROM resume.tailored WHERE id = '%s' AND covered >= before"
                        .formatted(task.result().path("tailoredId").asText())))
                .isOne();
        assertThat(metrics(shop.run()))
                .containsExactlyInAnyOrder("truthful", "coverage", "ats", "relevance", "clarity");
        assertThat(engine.runsOf("outcome"))
                .singleElement()
                .satisfies(run -> assertThat(run).isWaiting());
        assertThat(engine.runsOf("interview"))
                .singleElement()
                .satisfies(run -> assertThat(run).isWaiting());
        assertThat(shop.quota.share(Workshop.OWNER).taken()).isOne();
    }

    @Story
    void a_provider_that_keeps_failing_fails_the_order_with_a_reason_and_gives_the_quota_back(TestEngine engine) {
        try (var fake = FakeProvider.start()) {
            fake.next(Reply.fails(503));
            var shop = new Workshop(
                    engine,
                    Models.of(fake.settings("tailor", "openai"), Set.of("tailor"))
                            .named("tailor"),
                    new JsonMapper());

            var order = shop.order();
            engine.drain();
            assertThat(shop.task(order).status()).isEqualTo(TaskStatus.RUNNING);
            for (var pause = 0; pause < 4; pause++) {
                engine.advance(Duration.ofMinutes(2));
            }

            var task = shop.task(order);
            assertThat(fake.requests()).hasSizeGreaterThanOrEqualTo(4);
            assertThat(task.status()).isEqualTo(TaskStatus.FAILED);
            assertThat(task.error())
                    .contains("could not be reached, four times in a row")
                    .contains("not taken from your quota");
            assertThat(shop.quota.share(Workshop.OWNER).taken()).isZero();
            assertThat(shop.copies()).isZero();
            assertThat(metrics(shop.run())).isEmpty();
        }
    }

    @Story
    void an_order_that_was_swept_is_not_revived_by_a_late_worker(TestEngine engine) {
        var shop = new Workshop(engine);
        var order = shop.order();
        shop.shelf.whileTheResumeIsRead = () -> {
            shop.shelf.run(
                    "UPDATE postlude.ai_task SET created_at = created_at - interval '2 days', updated_at = updated_at - interval '2 days'");
            new Sweep(shop.tasks).sweep();
        };

        engine.drain();

        var task = shop.task(order);
        assertThat(task.status()).isEqualTo(TaskStatus.FAILED);
        assertThat(task.error()).contains("not finished within 24 hours");
        assertThat(shop.run()).isCompleted();
        assertThat(shop.copies()).isZero();
        assertThat(metrics(shop.run())).isEmpty();
        assertThat(engine.runsOf("judge-resume")).isEmpty();
    }

    @Story
    void an_order_that_is_cancelled_while_the_job_is_read_ends_at_once(TestEngine engine) {
        var shop = new Workshop(engine);
        var order = shop.order();
        shop.shelf.whileTheJobIsRead = () -> shop.cancellations.cancel(Workshop.OWNER, order);

        engine.drain();

        isCancelled(shop, order);
    }

    @Story
    void an_order_that_is_cancelled_while_the_resume_is_fitted_stores_nothing(TestEngine engine) {
        var shop = new Workshop(engine);
        var order = shop.order();
        shop.shelf.whileTheResumeIsRead = () -> shop.cancellations.cancel(Workshop.OWNER, order);

        engine.drain();

        isCancelled(shop, order);
    }

    @Story
    void an_order_that_is_cancelled_before_anybody_began_is_not_begun(TestEngine engine) {
        var shop = new Workshop(engine);
        var order = shop.order();

        shop.tasks.fail(order, Cancellations.REASON);
        engine.drain();

        isCancelled(shop, order);
        assertThat(shop.run()).isCompleted();
        assertThat(shop.run().report().steps())
                .extracting(RunReport.StepReport::name)
                .containsExactly("job-intel");
    }

    /// The run ends at one of its next steps, or finds out by itself that nobody wants its result.
    private static void isCancelled(Workshop shop, UUID order) {
        assertThat(shop.run().status()).isIn("CANCELLED", "COMPLETED");
        assertThat(Cancellations.isCancelled(shop.task(order))).isTrue();
        assertThat(shop.copies()).isZero();
        assertThat(metrics(shop.run())).isEmpty();
        assertThat(shop.quota.share(Workshop.OWNER).taken()).isZero();
    }

    /// Whoever comes second waits for the row, and then finds that the order has ended.
    @Test
    void a_cancellation_while_the_result_is_filed_comes_too_late() throws Exception {
        try (var engine = new TestEngine(false);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var late = new LateCancellation(threads::submit);
            var shop = new Workshop(engine, Workshop.offline("tailor"), late);
            var order = shop.order();
            late.cancel = () -> shop.cancellations.cancel(Workshop.OWNER, order);

            engine.drain();

            assertThat(late.answer.get()).isNotNull();
            assertThat(shop.task(order).status()).isEqualTo(TaskStatus.COMPLETE);
            assertThat(shop.copies()).isOne();
            assertThat(shop.quota.share(Workshop.OWNER).taken()).isOne();
        }
    }

    /// Cancels from elsewhere between the end of the task and the commit.
    private static final class LateCancellation extends JsonMapper {

        private final transient java.util.function.Function<java.util.concurrent.Callable<?>, Future<?>> elsewhere;
        private transient java.util.concurrent.Callable<?> cancel = () -> null;
        private transient Future<?> answer;

        LateCancellation(java.util.function.Function<java.util.concurrent.Callable<?>, Future<?>> elsewhere) {
            this.elsewhere = elsewhere;
        }

        @Override
        public String writeValueAsString(Object value) throws JsonProcessingException {
            if (value instanceof TailoredResume) {
                answer = elsewhere.apply(cancel);
            }
            return super.writeValueAsString(value);
        }
    }

    @Story
    void a_resume_that_is_deleted_meanwhile_fails_the_order_in_words(TestEngine engine) {
        var shop = new Workshop(engine);
        var order = shop.order();
        shop.shelf.whileTheJobIsRead = () -> shop.shelf.run("DELETE FROM resume.resume");

        engine.drain();

        assertThat(shop.task(order).error())
                .isEqualTo("The resume was deleted before it could be tailored. It was not taken from your quota.");
        assertThat(shop.quota.share(Workshop.OWNER).taken()).isZero();
    }

    @Story
    void what_its_owner_says_within_a_month_is_credited_to_the_run(TestEngine engine) {
        var shop = new Workshop(engine);
        var order = shop.order();
        engine.drain();
        var made = UUID.fromString(shop.task(order).result().path("tailoredId").asText());

        engine.advance(Duration.ofDays(3));
        shop.shelf.run("UPDATE resume.tailored SET used = 'edited', edited = 0.25");
        engine.send(new OutcomeReported(made, "used", "edited"));
        engine.advance(Duration.ofDays(20));
        shop.shelf.run("UPDATE resume.tailored SET interview = 'interview'");
        engine.send(new OutcomeReported(made, "interview", "interview"));

        assertThat(shop.run()).hasScore("accepted", 0).hasScore("edited", 0.25).hasScore("interview", 1);
        assertThat(shop.count("SELECT count(*) FROM resume.tailored WHERE NOT used_open AND NOT interview_open"))
                .isOne();
    }

    @Story
    void silence_is_no_answer_and_no_score(TestEngine engine) {
        var shop = new Workshop(engine);
        shop.order();
        engine.drain();

        engine.advance(Duration.ofDays(31));

        assertThat(engine.runsOf("outcome"))
                .singleElement()
                .satisfies(run -> assertThat(run).isCompleted());
        assertThat(metrics(shop.run()))
                .containsExactlyInAnyOrder("truthful", "coverage", "ats", "relevance", "clarity");
        assertThat(shop.count("SELECT count(*) FROM resume.tailored WHERE NOT used_open AND NOT interview_open"))
                .isOne();
    }

    private static List<String> metrics(TestRun run) {
        return run.report().scores().stream()
                .filter(score -> score.value() != null)
                .map(RunReport.ScoreEntry::metric)
                .toList();
    }
}
