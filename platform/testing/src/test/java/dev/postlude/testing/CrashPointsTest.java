package dev.postlude.testing;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.api.Deferred;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.Experiment;
import dev.postlude.api.Invocable;
import dev.postlude.api.Limit;
import dev.postlude.api.Match;
import dev.postlude.api.Metric;
import dev.postlude.api.On;
import dev.postlude.api.Parent;
import dev.postlude.api.Run;
import dev.postlude.api.Scorer;
import dev.postlude.api.Verdict;
import dev.postlude.testing.Vocabulary.Note;
import dev.postlude.testing.Vocabulary.OrderPaid;
import dev.postlude.testing.Vocabulary.OrderPlaced;
import java.util.List;
import org.junit.jupiter.api.Test;

/// G2, G4, G6, G8: the process dies right after its first commit, and again after its second, and so on until a run
/// with
/// everything in it gets through. Each time everything is there once.
class CrashPointsTest {

    private static final int MOST_COMMITS = 60;

    enum Path {
        LEFT,
        RIGHT
    }

    static final class Everything {

        static final Experiment<Path> PATH =
                Experiment.of("path", Path.class).goal(Vocabulary.QUALITY).guard(Vocabulary.POLITE);
        static final Metric.Flag POLITE = Vocabulary.POLITE;

        @DurableFunction(id = "everything", concurrency = @Limit(2))
        @On(OrderPlaced.class)
        String run(OrderPlaced order, Run run) {
            run.defer("grade", Grade.class, new Note(order.order()));
            run.transaction(
                    "book",
                    Integer.class,
                    app -> app.createStatement().executeUpdate("INSERT INTO booking VALUES ('" + run.id() + "')"));
            run.experiment(PATH, path -> run.step("walk", String.class, path::name));
            run.score(POLITE.is(true));
            run.send("pay", new OrderPaid(order.order(), 5));
            var doubled = run.fork(
                    "doubling",
                    branch -> branch.invoke("twice", Twice.class, new Note(order.order()))
                            .text());
            var paid = run.waitFor("payment", OrderPaid.class, Match.eq("order", order.order()), ofDays(1));
            run.defer("tidy", Tidy.class, new Note(order.order()));
            return doubled.join() + paid.orElseThrow().amount();
        }
    }

    @DurableFunction(id = "twice")
    static final class Twice implements Invocable<Note, Note> {

        @Override
        public Note call(Note input, Run run) {
            run.defer("tidy", Tidy.class, input);
            return new Note(input.text() + input.text());
        }
    }

    @DurableFunction(id = "tidy")
    static final class Tidy implements Deferred<Note> {

        @Override
        public void run(Note input, Run run, Parent parent) {
            run.step("tidy", () -> {});
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
            run.sleep("ponder", ofMillis(1));
            return Verdict.of(Vocabulary.QUALITY.is(0.5));
        }
    }

    @Test
    void everything_happens_once_after_whichever_commit_the_process_dies() {
        try (var stage = new Stage(1, new Everything(), new Twice(), new Tidy(), new Grade())) {
            stage.database().execute("CREATE TABLE booking (run_id text)");
            var through = false;
            var commits = 0;
            while (!through) {
                commits++;
                assertThat(commits).as("commits of one run").isLessThan(MOST_COMMITS);
                through = everythingHappensOnce(stage, commits);
            }
            assertThat(commits).as("commits tried").isGreaterThan(10);
        }
    }

    /// True if the run got through before the process had made that many commits.
    private static boolean everythingHappensOnce(Stage stage, int commits) {
        stage.dieAfter(commits);
        var run = stage.engine().trigger(new OrderPlaced("x" + commits, 1)).getFirst();
        stage.settle();
        var through = !stage.isDoomed();
        stage.dieAndRise();
        stage.settle();

        assertThat(stage.output(run))
                .as("dying after %d commits", commits)
                .isEqualTo("\"x%1$dx%1$d5\"".formatted(commits));
        assertThat(stage.text("""
                SELECT concat_ws(', ',
                       (SELECT count(*) FROM booking WHERE run_id = r.id::text) || ' booked',
                       (SELECT count(*) FROM postlude.run c WHERE c.parent_id = r.id AND c.parent_kind = 5) || ' invoked',
                       (SELECT count(*) FROM postlude.run c WHERE c.parent_id = r.id AND c.parent_kind = 7) || ' deferred',
                       (SELECT count(*) FROM postlude.run g WHERE g.parent_kind = 7 AND g.parent_id IN
                               (SELECT c.id FROM postlude.run c WHERE c.parent_id = r.id AND c.parent_kind = 5)) || ' beyond',
                       (SELECT count(*) FROM postlude.score s WHERE s.run_id = r.id AND status = 1) || ' scores',
                       (SELECT count(*) FROM postlude.exposure x WHERE x.run_id = r.id) || ' exposure',
                       (SELECT count(*) FROM postlude.event e WHERE e.name = 'shop/order.paid'
                               AND position('x%d"'::bytea IN e.data) > 0) || ' payment')
                  FROM postlude.run r WHERE r.id = '%s'
                """.formatted(commits, run)))
                .as("dying after %d commits", commits)
                .isEqualTo("1 booked, 1 invoked, 2 deferred, 1 beyond, 2 scores, 1 exposure, 1 payment");
        assertThat(stage.number("SELECT count(*) FROM postlude.run r WHERE NOT EXISTS"
                        + " (SELECT FROM postlude.outcome o WHERE o.run_id = r.id AND o.state = 3)"))
                .as("runs that have not completed")
                .isZero();
        for (var table : List.of("ready", "backlog", "holder", "wait", "event_look")) {
            assertThat(stage.number("SELECT count(*) FROM postlude." + table))
                    .as(table)
                    .isZero();
        }
        return through;
    }
}
