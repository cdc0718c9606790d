package dev.postlude.testing;

import static dev.postlude.testing.RunAssert.assertThat;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.api.DeferOptions;
import dev.postlude.api.Deferred;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.Experiment;
import dev.postlude.api.Failure;
import dev.postlude.api.Limit;
import dev.postlude.api.Metric;
import dev.postlude.api.NonRetryable;
import dev.postlude.api.On;
import dev.postlude.api.OnFailure;
import dev.postlude.api.Parent;
import dev.postlude.api.Run;
import dev.postlude.api.Scorer;
import dev.postlude.api.Verdict;
import dev.postlude.testing.Vocabulary.Note;
import dev.postlude.testing.Vocabulary.OrderPlaced;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

class SettlementTest {

    @DurableFunction(id = "receipt")
    static final class Receipt implements Deferred<Note> {

        final List<String> sent = new CopyOnWriteArrayList<>();

        @Override
        public void run(Note input, Run run, Parent parent) {
            run.step("mail", () -> sent.add(input.text() + " after " + parent.ending()));
        }
    }

    @DurableFunction(id = "judge")
    static final class Judge implements Scorer<Note> {

        @Override
        public List<Metric> metrics() {
            return List.of(Vocabulary.QUALITY);
        }

        @Override
        public Verdict score(Note input, Run run, Parent parent) {
            var value = run.step("ask", Double.class, () -> {
                if (input.text().equals("broken")) {
                    throw new NonRetryable("the judge is out");
                }
                return 0.75;
            });
            return Verdict.of(Vocabulary.QUALITY.is(value).because("because"));
        }
    }

    enum Tone {
        WARM,
        COOL
    }

    static final class Answer {

        static final Experiment<Tone> TONE =
                Experiment.of("tone", Tone.class).goal(Vocabulary.QUALITY).guard(Vocabulary.POLITE);

        @DurableFunction(id = "answer")
        @On(OrderPlaced.class)
        String run(OrderPlaced order, Run run) {
            var trial = run.experiment(TONE, tone -> switch (tone) {
                case WARM -> run.step("warm", String.class, () -> "dear " + order.order());
                case COOL -> run.step("cool", String.class, () -> order.order());
            });
            run.score(Vocabulary.POLITE.is(trial.variant() == Tone.WARM));
            run.defer("judge", Judge.class, new Note(order.order()));
            run.defer("receipt", Receipt.class, new Note(order.order()));
            run.defer(
                    "later",
                    Receipt.class,
                    new Note("later"),
                    DeferOptions.onSuccess().delay(ofHours(1)));
            run.defer(
                    "on-failure",
                    Receipt.class,
                    new Note("sorry"),
                    DeferOptions.ALWAYS.when(dev.postlude.api.Ending.FAILED));
            run.defer("never", Receipt.class, new Note("never")).cancel();
            if (order.total() < 0) {
                throw new NonRetryable("negative");
            }
            return trial.result();
        }

        final List<String> failures = new CopyOnWriteArrayList<>();

        @OnFailure
        void gaveUp(OrderPlaced order, Failure failure, Run run) {
            run.step("note", () -> failures.add(order.order() + ": " + failure.message()));
        }
    }

    /// G6, G7, G8.
    @Story
    void deferred_runs_follow_once_and_scores_are_credited_to_the_parent(TestEngine engine) {
        var receipt = new Receipt();
        engine.with(new Answer(), receipt, new Judge());

        var run = engine.send(new OrderPlaced("ann", 1)).run();

        assertThat(run).isCompleted().hasScore("quality", 0.75);
        assertThat(receipt.sent).containsExactly("ann after COMPLETED");
        assertThat(run.report().scores()).hasSize(2);
        assertThat(run.report().experiments()).hasSize(1);

        engine.advance(ofHours(2));
        assertThat(receipt.sent).containsExactlyInAnyOrder("ann after COMPLETED", "later after COMPLETED");
    }

    @Story
    void a_failed_run_is_followed_by_what_was_meant_for_that_and_by_its_handler(TestEngine engine) {
        var receipt = new Receipt();
        var answer = new Answer();
        engine.with(answer, receipt, new Judge());

        var run = engine.send(new OrderPlaced("bob", -1)).run();
        engine.advance(ofDays(1));

        assertThat(run).isFailedWith("negative");
        assertThat(receipt.sent).containsExactlyInAnyOrder("bob after FAILED", "sorry after FAILED");
        assertThat(answer.failures).containsExactly("bob: negative");
    }

    @Story
    void a_scorer_that_fails_leaves_an_error_and_no_zero(TestEngine engine) {
        engine.with(new Answer(), new Receipt(), new Judge());

        var run = engine.send(new OrderPlaced("broken", 1)).run();

        assertThat(run).isCompleted();
        var quality = run.report().scores().stream()
                .filter(score -> score.metric().equals("quality"))
                .toList();
        assertThat(quality).hasSize(1);
        assertThat(quality.getFirst().status()).isEqualTo("error");
        assertThat(quality.getFirst().value()).isNull();
    }

    static final class Patient {

        final List<String> done = new CopyOnWriteArrayList<>();

        @DurableFunction(id = "patient")
        @On(OrderPlaced.class)
        void run(OrderPlaced order, Run run) {
            run.defer("receipt", Receipt.class, new Note("cancelled"));
            run.sleep("long", ofDays(30));
            run.step("never", () -> done.add("never"));
        }
    }

    @Story
    void a_cancelled_run_ends_where_it_waits_and_its_deferred_runs_know(TestEngine engine) {
        var receipt = new Receipt();
        var patient = new Patient();
        engine.with(patient, receipt);
        var run = engine.send(new OrderPlaced("a", 1)).run();
        assertThat(run).isWaiting();

        run.cancel();

        assertThat(run).isCancelled();
        assertThat(receipt.sent).containsExactly("cancelled after CANCELLED");
        engine.advance(ofDays(31));
        assertThat(run).isCancelled();
        assertThat(patient.done).isEmpty();
    }

    static final class Limited {

        final AtomicInteger now = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();
        final AtomicInteger all = new AtomicInteger();

        @DurableFunction(id = "limited", concurrency = @Limit(value = 2, key = "order"))
        @On(OrderPlaced.class)
        void run(OrderPlaced order, Run run) {
            run.step("work", () -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                Thread.yield();
                now.decrementAndGet();
                all.incrementAndGet();
            });
            run.sleep("rest", ofHours(1));
        }
    }

    /// G10: never more than two at once, and none is left standing in line.
    @Story
    void a_limit_holds_and_its_places_come_back(TestEngine engine) {
        var limited = new Limited();
        engine.with(limited);
        var runs = new ArrayList<TestRun>();
        for (var i = 0; i < 10; i++) {
            runs.add(engine.send(new OrderPlaced("same", i)).run());
        }

        engine.advance(ofHours(2));

        runs.forEach(run -> assertThat(run).isCompleted());
        assertThat(limited.most.get()).isBetween(1, 2);
        assertThat(limited.all).hasValue(10);
        assertThat(engine.engine().database().query("SELECT run_id FROM holder", row -> row.uuid("run_id")))
                .isEmpty();
    }
}
