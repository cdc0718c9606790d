package dev.postlude.testing;

import static java.time.Duration.ofDays;

import dev.postlude.api.DeferOptions;
import dev.postlude.api.Deferred;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.Experiment;
import dev.postlude.api.Failure;
import dev.postlude.api.Invocable;
import dev.postlude.api.Limit;
import dev.postlude.api.Match;
import dev.postlude.api.Metric;
import dev.postlude.api.NonRetryable;
import dev.postlude.api.On;
import dev.postlude.api.OnFailure;
import dev.postlude.api.Parent;
import dev.postlude.api.Run;
import dev.postlude.api.Scorer;
import dev.postlude.api.StepFailed;
import dev.postlude.api.StepNotes;
import dev.postlude.api.Verdict;
import dev.postlude.testing.Vocabulary.Note;
import dev.postlude.testing.Vocabulary.OrderPaid;
import dev.postlude.testing.Vocabulary.OrderPlaced;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Repeats what it is told wherever an engine keeps anything.
final class Confessor {

    enum Manner {
        LOUD,
        SOFT
    }

    static final Experiment<Manner> MANNER =
            Experiment.of("manner", Manner.class).goal(Vocabulary.QUALITY);
    static final Metric.Flag POLITE = Vocabulary.POLITE;

    private final Set<UUID> tried = ConcurrentHashMap.newKeySet();

    @DurableFunction(id = "confess", retries = 1, concurrency = @Limit(value = 2, key = "order"))
    @On(OrderPlaced.class)
    String confess(OrderPlaced order, Run run) {
        var told = order.order();
        run.defer("grade", Grade.class, new Note(told));
        run.defer("tell", Tell.class, new Note(told), DeferOptions.ALWAYS.delay(ofDays(3)));
        run.step("noted", String.class, () -> {
            StepNotes.put("who", told);
            return told;
        });
        run.step("tried-again", String.class, () -> {
            if (tried.add(run.id())) {
                throw new IOException("not yet, " + told);
            }
            return told;
        });
        try {
            run.step("failed", () -> {
                throw new NonRetryable(told + " cannot");
            });
        } catch (StepFailed expected) {
            run.step("after-failure", String.class, expected::getMessage);
        }
        run.transaction("written", String.class, tx -> told);
        run.experiment(MANNER, told, manner -> manner);
        run.score(POLITE.is(true).because("since " + told));
        run.invoke("echo", Echo.class, new Note(told));
        run.send("paid", new OrderPaid(told, 1));
        var paid = run.waitFor("payment", OrderPaid.class, Match.eq("order", told), ofDays(1));
        if (order.total() < 0) {
            throw new NonRetryable("no, " + told);
        }
        return told + paid.isPresent();
    }

    @OnFailure("confess")
    void failed(OrderPlaced order, Failure failure, Run run) {
        run.step("regret", String.class, () -> order.order() + failure.message());
    }

    @DurableFunction(id = "hear-of-payment")
    @On(OrderPaid.class)
    String hear(OrderPaid paid, Run run) {
        return run.step("hear", String.class, paid::order);
    }

    @DurableFunction(id = "echo")
    static final class Echo implements Invocable<Note, Note> {

        @Override
        public Note call(Note input, Run run) {
            return run.step("echo", Note.class, () -> input);
        }
    }

    @DurableFunction(id = "grade")
    static final class Grade implements Scorer<Note> {

        @Override
        public List<Metric> metrics() {
            return List.of(Vocabulary.QUALITY);
        }

        @Override
        public Verdict score(Note input, Run run, Parent parent) {
            var told = run.step("grade", String.class, input::text);
            return Verdict.of(Vocabulary.QUALITY.is(0.5).because("thus spoke " + told));
        }
    }

    @DurableFunction(id = "tell")
    static final class Tell implements Deferred<Note> {

        final List<String> told = new CopyOnWriteArrayList<>();

        @Override
        public void run(Note input, Run run, Parent parent) {
            run.step("tell", () -> told.add(input.text()));
        }
    }
}
