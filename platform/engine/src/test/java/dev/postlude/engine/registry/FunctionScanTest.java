package dev.postlude.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postlude.api.Cron;
import dev.postlude.api.Deferred;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.EventName;
import dev.postlude.api.Experiment;
import dev.postlude.api.Failure;
import dev.postlude.api.Invocable;
import dev.postlude.api.Limit;
import dev.postlude.api.Metric;
import dev.postlude.api.On;
import dev.postlude.api.OnFailure;
import dev.postlude.api.Parent;
import dev.postlude.api.Run;
import dev.postlude.api.Scorer;
import dev.postlude.api.Verdict;
import dev.postlude.engine.registry.FunctionDefinition.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FunctionScanTest {

    @EventName("shop/order.paid")
    record OrderPaid(String orderId, int total) implements Order {}

    @EventName("shop/order.returned")
    record OrderReturned(String orderId) implements Order {}

    sealed interface Order permits OrderPaid, OrderReturned {}

    record Nameless(String id) {}

    record Receipt(String orderId) {}

    enum Tone {
        WARM,
        COLD
    }

    static final class Metrics {
        static final Metric.Flag POLITE = Metric.flag("polite");
        static final Metric.Count CLICKS = Metric.count("clicks");
    }

    static class Shop {
        static final Experiment<Tone> TONE = Experiment.of("tone", Tone.class).goal(Metrics.POLITE);

        @DurableFunction(id = "ship", retries = 5, concurrency = @Limit(value = 2, key = "orderId"))
        @On(value = OrderPaid.class, when = "event.data.total > 10")
        String ship(OrderPaid paid, Run run) {
            return paid.orderId();
        }

        @OnFailure("ship")
        void gaveUp(OrderPaid paid, Failure failure, Run run) {}

        @DurableFunction(id = "log")
        @On(OrderPaid.class)
        @On(OrderReturned.class)
        void log(Order order, Run run) {}

        @DurableFunction(id = "tidy")
        @Cron(value = "0 4 * * *", zone = "Europe/Berlin")
        void tidy(Run run) {}
    }

    @DurableFunction(id = "send-receipt")
    static class SendReceipt implements Deferred<Receipt> {
        @Override
        public void run(Receipt receipt, Run run, Parent parent) {}
    }

    @DurableFunction(id = "rate")
    static class Rate implements Scorer<Receipt> {
        @Override
        public List<Metric> metrics() {
            return List.of(Metrics.CLICKS);
        }

        @Override
        public Verdict score(Receipt receipt, Run run, Parent parent) {
            return Verdict.unknown("nobody clicked");
        }
    }

    @DurableFunction(id = "price")
    static class Price implements Invocable<Receipt, Integer> {
        @Override
        public Integer call(Receipt receipt, Run run) {
            return 7;
        }
    }

    @Test
    void reads_every_kind_of_function_with_what_belongs_to_it() {
        var app = FunctionScan.of(new Shop(), new SendReceipt(), new Rate(), new Price())
                .app("shop");

        var ship = function(app, "ship");
        assertThat(ship.kind()).isEqualTo(Kind.FUNCTION);
        assertThat(ship.triggers())
                .containsExactly(new Trigger.OnEvent("shop/order.paid", OrderPaid.class, "event.data.total > 10"));
        assertThat(ship.retries()).isEqualTo(5);
        assertThat(ship.limit()).isEqualTo(2);
        assertThat(ship.limitKey()).isEqualTo("orderId");
        assertThat(ship.experiments()).containsExactly(Shop.TONE);
        assertThat(ship.onFailure()).contains("ship/failure");
        assertThat(function(app, "ship/failure").kind()).isEqualTo(Kind.FAILURE);
        assertThat(function(app, "tidy").triggers()).containsExactly(new Trigger.OnClock("0 4 * * *", "Europe/Berlin"));
        assertThat(function(app, "log").triggers()).hasSize(2);
        assertThat(function(app, "send-receipt").kind()).isEqualTo(Kind.DEFERRED);
        assertThat(function(app, "send-receipt").inputType()).contains(Receipt.class);
        assertThat(function(app, "rate").metrics()).containsExactly(Metrics.CLICKS);
        assertThat(function(app, "price").target()).contains(Price.class);
        assertThat(app.metrics()).containsExactlyInAnyOrder(Metrics.POLITE, Metrics.CLICKS);
        assertThat(app.eventTypes())
                .extracting(EventType::name)
                .containsExactly("shop/order.paid", "shop/order.returned");
    }

    @Test
    void a_body_calls_the_bean_and_throws_what_it_throws() throws Exception {
        class Failing {
            @DurableFunction(id = "fail")
            @On(OrderPaid.class)
            void fail(OrderPaid paid, Run run) throws Exception {
                throw new java.io.IOException("no " + paid.orderId());
            }
        }
        var app = FunctionScan.of(new Shop(), new Failing()).app("shop");
        var call = new FunctionBody.Call(new OrderPaid("o-1", 11), NoRun.get(), null, null);

        assertThat(function(app, "ship").body().call(call)).isEqualTo("o-1");
        assertThatThrownBy(() -> function(app, "fail").body().call(call)).isInstanceOf(java.io.IOException.class);
    }

    static class Wrong {
        static Experiment<Tone> NOT_FINAL = Experiment.of("not-final", Tone.class);
        static final Experiment<Tone> ONE = Experiment.of("same", Tone.class);
        static final Experiment<Tone> TWO = Experiment.of("same", Tone.class);
        static final Experiment<Tone> OFF =
                Experiment.of("off", Tone.class).weight(Tone.WARM, 0).weight(Tone.COLD, 0);

        @DurableFunction(id = "bad id!")
        @On(OrderPaid.class)
        void badId(OrderPaid paid, Run run) {}

        @DurableFunction(id = "twice")
        @On(OrderPaid.class)
        void twice(OrderPaid paid, Run run) {}

        @DurableFunction(id = "twice")
        @On(OrderPaid.class)
        void twiceAgain(OrderPaid paid, Run run) {}

        @DurableFunction(id = "nameless")
        @On(Nameless.class)
        void nameless(Nameless event, Run run) {}

        @DurableFunction(id = "no-run")
        @On(OrderPaid.class)
        void noRun(OrderPaid paid) {}

        @DurableFunction(id = "other-event")
        @On(OrderPaid.class)
        void otherEvent(OrderReturned returned, Run run) {}

        @DurableFunction(id = "bad-condition")
        @On(value = OrderPaid.class, when = "event.data.total >")
        void badCondition(OrderPaid paid, Run run) {}

        @DurableFunction(id = "misspelt")
        @On(value = OrderPaid.class, when = "event.data.totl > 1")
        void misspelt(OrderPaid paid, Run run) {}

        @DurableFunction(id = "bad-cron")
        @Cron("0 25 * * *")
        void badCron(Run run) {}

        @DurableFunction(id = "negative", retries = -1)
        @On(OrderPaid.class)
        void negative(OrderPaid paid, Run run) {}

        @DurableFunction(id = "bad-key", concurrency = @Limit(value = 1, key = "customer"))
        @On(OrderPaid.class)
        void badKey(OrderPaid paid, Run run) {}

        @DurableFunction(id = "key-alone", concurrency = @Limit(key = "orderId"))
        @On(OrderPaid.class)
        void keyAlone(OrderPaid paid, Run run) {}

        @DurableFunction(id = "never")
        void never(Run run) {}

        @On(OrderPaid.class)
        void anonymous(OrderPaid paid, Run run) {}

        @DurableFunction(id = "future")
        @On(OrderPaid.class)
        CompletableFuture<String> future(OrderPaid paid, Run run) {
            return CompletableFuture.completedFuture("");
        }

        @OnFailure
        void which(OrderPaid paid, Failure failure, Run run) {}

        @OnFailure("absent")
        void absent(OrderPaid paid, Failure failure, Run run) {}

        @OnFailure("twice")
        void wrongParameters(Failure failure) {}

        @DurableFunction(id = "private")
        @On(OrderPaid.class)
        private void hidden(OrderPaid paid, Run run) {}
    }

    @DurableFunction(id = "nothing")
    static class Nothing {}

    @DurableFunction(id = "both")
    static class Both implements Deferred<Receipt>, Invocable<Receipt, String> {
        @Override
        public void run(Receipt receipt, Run run, Parent parent) {}

        @Override
        public String call(Receipt receipt, Run run) {
            return "";
        }
    }

    @SuppressWarnings("rawtypes")
    @DurableFunction(id = "raw")
    static class Raw implements Deferred {
        @Override
        public void run(Record input, Run run, Parent parent) {}
    }

    static class Unmarked implements Deferred<Receipt> {
        @Override
        public void run(Receipt receipt, Run run, Parent parent) {}
    }

    static class Lonely {
        static final Metric.Num POLITE = Metric.number("polite", 0, 5);

        @OnFailure
        void alone(Failure failure, Run run) {}
    }

    @Test
    void names_everything_that_is_wrong_at_once() {
        var problems = check(
                        Wrong.class, Nothing.class, Both.class, Raw.class, Unmarked.class, Shop.class, Lonely.class)
                .problems();

        for (var part : List.of(
                "Wrong.NOT_FINAL must be final",
                "two experiments called \"same\"",
                "All weights of the experiment \"off\"",
                "The id \"bad id!\"",
                "Two functions of dev.postlude.engine.registry.FunctionScanTest$Wrong have the id \"twice\"",
                "Wrong#nameless is started by dev.postlude.engine.registry.FunctionScanTest$Nameless, which has no name",
                "Wrong#noRun must take its event and a Run: (OrderPaid event, Run run)",
                "Wrong#otherEvent is started by OrderPaid but takes OrderReturned",
                "Wrong#badCondition: The condition \"event.data.total >\" is not valid CEL at line 1, column 19",
                "reads event.data.totl, which OrderPaid does not have",
                "\"0 25 * * *\" is not a cron expression",
                "The retries of dev.postlude.engine.registry.FunctionScanTest$Wrong#negative must be 0",
                "key \"customer\", which is no field of its payload",
                "key \"orderId\" but no number",
                "Wrong#never is never started",
                "Wrong#anonymous has a trigger but no @DurableFunction",
                "Wrong#future returns a CompletableFuture",
                "Wrong#which follows the failure of which function?",
                "\"absent\", which is no function of its class",
                "Wrong#wrongParameters must take what \"twice\" takes, then a Failure, then a Run: (OrderPaid, Failure, Run)",
                "Wrong#hidden is private",
                "Nothing has a @DurableFunction on the class, so it implements one of Deferred, Scorer and Invocable; it implements none",
                "Both has a @DurableFunction on the class, so it implements one of Deferred, Scorer and Invocable; it implements Deferred and Invocable",
                "Raw does not say what it takes",
                "Unmarked can be named by other functions but has no @DurableFunction",
                "Lonely#alone follows a failure, but its class has no function",
                "Two different metrics are called \"polite\"")) {
            assertThat(problems).anySatisfy(problem -> assertThat(problem).contains(part));
        }
        assertThat(problems).hasSize(27).doesNotHaveDuplicates();
    }

    @Test
    void two_classes_cannot_share_an_id_nor_two_records_a_name() {
        class Other {
            @DurableFunction(id = "ship")
            @On(OrderPaid.class)
            void ship(OrderPaid paid, Run run) {}
        }
        @EventName("shop/order.paid")
        record Copy(String orderId) {}

        var scan = FunctionScan.check(new AppClasses(List.of(Shop.class, Other.class), List.of(), List.of(Copy.class)));

        assertThat(scan.problems())
                .anySatisfy(problem -> assertThat(problem).startsWith("Two functions have the id \"ship\""))
                .anySatisfy(problem -> assertThat(problem).startsWith("Two records are the event \"shop/order.paid\""));
        assertThatThrownBy(() -> scan.app("shop"))
                .isInstanceOf(InvalidFunctions.class)
                .hasMessageStartingWith("2 problems in what the app declares:");
    }

    private static FunctionScan check(Class<?>... functions) {
        return FunctionScan.check(new AppClasses(Arrays.asList(functions), List.of(), List.of()));
    }

    private static FunctionDefinition function(AppDefinition app, String id) {
        return app.functions().stream()
                .filter(function -> function.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// A run that nobody asks anything.
    private static final class NoRun {
        static Run get() {
            return (Run) java.lang.reflect.Proxy.newProxyInstance(
                    Run.class.getClassLoader(), new Class<?>[] {Run.class}, (proxy, method, arguments) -> {
                        throw new UnsupportedOperationException(method.getName());
                    });
        }
    }
}
