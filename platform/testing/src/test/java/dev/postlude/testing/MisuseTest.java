package dev.postlude.testing;

import static dev.postlude.testing.RunAssert.assertThat;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.Experiment;
import dev.postlude.api.Match;
import dev.postlude.api.Metric;
import dev.postlude.api.On;
import dev.postlude.api.Run;
import dev.postlude.engine.Limits;
import dev.postlude.testing.Vocabulary.OrderPaid;
import dev.postlude.testing.Vocabulary.OrderPlaced;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a function must not do is refused by name, at once, and nothing else is harmed by it.
class MisuseTest {

    enum Side {
        LEFT,
        RIGHT
    }

    /// Something no JSON library writes.
    static final class Ring {
        public Ring getNext() {
            return this;
        }
    }

    static final class Clumsy {

        /// Kept where the engine does not look.
        private final Experiment<Side> undeclared = Experiment.of("undeclared", Side.class);

        static final Experiment<Side> SIDE = Experiment.of("side", Side.class);
        static final Metric.Flag POLITE = Vocabulary.POLITE;

        @DurableFunction(id = "clumsy", retries = 0)
        @On(OrderPlaced.class)
        Object run(OrderPlaced order, Run run) {
            run.step("before", () -> {});
            return switch (order.order()) {
                case "step in step" -> run.step("outer", String.class, () -> run.step("inner", String.class, () -> ""));
                case "fork in step" ->
                    run.step(
                            "outer",
                            String.class,
                            () -> run.fork("inner", branch -> "").join());
                case "same id" -> run.step("before", String.class, () -> "");
                case "blank id" -> run.step(" ", String.class, () -> "");
                case "long id" -> run.step("x".repeat(121), String.class, () -> "");
                case "NUL in id" -> run.step("a\0b", String.class, () -> "");
                case "large result" -> run.step("large", String.class, () -> "x".repeat(Limits.MAX_PAYLOAD_BYTES));
                case "odd result" -> run.step("odd", Ring.class, Ring::new);
                case "large output" -> "x".repeat(Limits.MAX_PAYLOAD_BYTES);
                case "odd output" -> new Ring();
                case "unknown metric" -> score(run, Metric.flag("nobody-knows"));
                case "unknown experiment" ->
                    run.experiment(undeclared, Enum::name).result();
                case "twice chosen" -> twiceChosen(run);
                case "deep" -> deep(run, 0);
                case "bad condition" -> bad(run, Match.any().where("event.data.("));
                case "bad field" -> bad(run, Match.eq("a=b", "c"));
                default -> throw new IllegalArgumentException(order.order());
            };
        }

        private static String score(Run run, Metric.Flag metric) {
            run.score(metric.is(true));
            return "scored";
        }

        private static String twiceChosen(Run run) {
            var one = run.fork(
                    "one", branch -> branch.experiment(SIDE, Enum::name).result());
            var other = run.fork(
                    "other", branch -> branch.experiment(SIDE, Enum::name).result());
            return one.join() + other.join();
        }

        private static int deep(Run run, int depth) {
            return run.<Integer>fork("deeper", branch -> deep(branch, depth + 1))
                    .join();
        }

        private static String bad(Run run, Match match) {
            return run.waitFor("wait", OrderPaid.class, match, ofHours(1)).toString();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    step in step       | Step "inner" was asked for inside the body of step "outer"
                    fork in step       | Branch "inner" was forked inside the body of step "outer"
                    same id            | Step "before" was asked for twice in one run
                    blank id           | The id of a step has 1 to 120 characters
                    long id            | The id of a step has 1 to 120 characters
                    NUL in id          | The id of a step has 1 to 120 characters, all of them printable
                    large result       | MAX_PAYLOAD_BYTES
                    odd result         | The result of step "odd": A Ring cannot be written as JSON
                    large output       | MAX_PAYLOAD_BYTES
                    odd output         | The function's result: A Ring cannot be written as JSON
                    unknown metric     | Metric "nobody-knows" is not declared
                    unknown experiment | Experiment "undeclared" is not declared by the class of function "clumsy"
                    twice chosen       | Experiment "side" was asked for in two branches of one run
                    deep               | MAX_FORK_DEPTH
                    bad condition      | The condition "event.data.(" is not valid CEL
                    bad field          | asks for field "a=b"
                    """)
    void a_misuse_fails_its_run_with_a_sentence_that_names_it(String what, String sentence) {
        try (var engine = new TestEngine(false)) {
            engine.with(new Clumsy());

            var run = engine.send(new OrderPlaced(what, 1)).run();

            assertThat(run).isFailedWith(sentence).hasCompleted("before");
            assertThat(engine.engine()
                            .database()
                            .query("SELECT id FROM worker WHERE stopped_at IS NOT NULL", row -> ""))
                    .isEmpty();
        }
    }

    static final class Odd {

        static final Metric.Flag POLITE = Vocabulary.POLITE;

        record Everything(String text, double number, Optional<String> some, Map<String, Integer> counts) {}

        @DurableFunction(id = "odd")
        @On(OrderPlaced.class)
        Everything run(OrderPlaced order, Run run) {
            var given = new Everything(
                    "NUL \0, quotes \" and \\, lines\n\r\u2028, \uD83E\uDD14 and \u202E",
                    -0.0,
                    Optional.of(""),
                    Map.of("\0", 1, "", 2));
            var back = run.step("odd", Everything.class, () -> given);
            if (!back.equals(given)) {
                throw new IllegalStateException("not what it was: " + back);
            }
            run.score(POLITE.is(true).because("said \0 politely"));
            run.sleep("rest", ofHours(1));
            return back;
        }
    }

    @Story
    void what_can_be_written_comes_back_as_it_was_whatever_is_in_it(TestEngine engine) {
        engine.with(new Odd());

        var run = engine.send(new OrderPlaced("a\0b", 1)).run();
        engine.advance(ofHours(2));

        assertThat(run).isCompleted().hasScore("polite", 1);
    }
}
