package dev.postlude.testing;

import static dev.postlude.testing.RunAssert.assertThat;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.On;
import dev.postlude.api.Run;
import dev.postlude.engine.step.Progress;
import dev.postlude.testing.Vocabulary.OrderPaid;
import dev.postlude.testing.Vocabulary.OrderPlaced;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.stream.IntStream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

/// G11, and large numbers of other things.
class ManyTest {

    static final class Sleeper {

        @DurableFunction(id = "sleeper")
        @On(OrderPlaced.class)
        void run(OrderPlaced order, Run run) {
            run.sleep("overnight", ofHours(8));
        }
    }

    @Test
    void ten_thousand_sleeping_runs_hold_no_thread_and_no_memory() throws JMException {
        var runs = 10_000;
        try (var engine = new TestEngine(false)) {
            engine.with(new Sleeper());
            for (var i = 0; i < runs; i += 500) {
                engine.engine()
                        .send(IntStream.range(i, i + 500)
                                .mapToObj(n -> new OrderPlaced("order-" + n, n))
                                .toArray(Record[]::new));
            }
            engine.drain();

            var asleep = engine.engine()
                    .database()
                    .one("SELECT count(*) AS n FROM wait WHERE armed AND kind = 3", row -> row.integer("n"));
            assertThat(asleep).hasValue(runs);
            assertThat(engine.engine().isIdle()).isTrue();
            // The last ones may still be on the stack of somebody who is about to return.
            assertThat(living(Progress.class)).isLessThan(10);
        }
    }

    /// How many objects of this class are alive in this JVM.
    private static int living(Class<?> type) throws JMException {
        var histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return histogram
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(row -> row.length >= 4 && row[3].equals(type.getName()))
                .mapToInt(row -> Integer.parseInt(row[1]))
                .sum();
    }

    static final class Long {

        @DurableFunction(id = "long", retries = 0)
        @On(OrderPlaced.class)
        int run(OrderPlaced order, Run run) {
            for (var i = 0; i < order.total(); i++) {
                run.score(Vocabulary.CLICKS.add(1));
            }
            run.sleep("rest", ofHours(1));
            return order.total();
        }

        static final dev.postlude.api.Metric CLICKS = Vocabulary.CLICKS;

        @DurableFunction(id = "wide", retries = 0)
        @On(OrderPaid.class)
        int run(OrderPaid paid, Run run) {
            var branches = new ArrayList<dev.postlude.api.Branch<Integer>>();
            for (var i = 0; i < paid.amount(); i++) {
                var own = i;
                branches.add(run.fork("branch-" + i, branch -> branch.step("same", Integer.class, () -> own)));
            }
            return branches.stream().mapToInt(dev.postlude.api.Branch::join).sum();
        }
    }

    @Test
    void a_run_takes_sixteen_thousand_steps_and_refuses_more_by_name() {
        try (var engine = new TestEngine(false)) {
            engine.with(new Long());

            var full = engine.send(new OrderPlaced("a", 16_382)).run();
            var over = engine.send(new OrderPlaced("b", 16_384)).run();
            engine.advance(ofHours(2));

            assertThat(full).isCompletedWith(16_382);
            assertThat(over).isFailedWith("MAX_STEPS_PER_BRANCH");
        }
    }

    @Test
    void a_run_forks_four_thousand_branches_and_refuses_more_by_name() {
        try (var engine = new TestEngine(false)) {
            engine.with(new Long());

            var wide = engine.send(new OrderPaid("a", 4_000)).run();
            var wider = engine.send(new OrderPaid("b", 4_096)).run();

            assertThat(wide).isCompletedWith(IntStream.range(0, 4_000).sum());
            assertThat(wider).isFailedWith("MAX_FORKS_PER_BRANCH");
        }
    }
}
