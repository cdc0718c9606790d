package dev.postlude.bench;

import dev.postlude.api.TransactionBody;
import dev.postlude.embedded.EmbeddedPostgres;
import dev.postlude.embedded.Settings;
import dev.postlude.engine.Engine;
import dev.postlude.engine.EngineSettings;
import dev.postlude.engine.Transactions;
import dev.postlude.engine.db.Database;
import dev.postlude.engine.db.DatabaseSettings;
import dev.postlude.engine.registry.FunctionScan;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Measures W1, W2 and W3 in interleaved rounds, each beside the ceiling of the same minute, and prints a table.
///
///     bench/run [rounds] [directory]
public final class Bench {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int IN_FLIGHT = 256;

    private final Database database;
    private final Engine engine;
    private final RawPostgres raw;

    private Bench(DatabaseSettings settings) {
        database = new Database(settings);
        var scaled = new EngineSettings(
                settings, 2 * IN_FLIGHT, Duration.ofSeconds(10), Duration.ofSeconds(1), 2, Duration.ofSeconds(10));
        engine = Engine.start(scaled, FunctionScan.of(new Workloads()).app("bench"), new NoTransactions());
        raw = new RawPostgres(database);
        raw.prepare();
    }

    public static void main(String[] arguments) throws Exception {
        var rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        var directory = Path.of(arguments.length > 1 ? arguments[1] : "bench/target/postgres");
        try (var server = EmbeddedPostgres.join(Settings.in(directory.toAbsolutePath())
                .withServer("shared_buffers", "512MB")
                .withServer("max_wal_size", "4GB"))) {
            var bench = new Bench(new DatabaseSettings(server.jdbcUrl(), server.username(), server.password()));
            bench.print(bench.measure(rounds));
            bench.engine.stop();
            bench.database.close();
        }
    }

    /// One line of the table: what was reached, the ceiling beside it, and what it cost.
    private record Figure(String name, double value, double ceiling, String unit, int steps, Meter cost) {}

    private List<List<Figure>> measure(int rounds) throws Exception {
        var all = new ArrayList<List<Figure>>();
        // The first round warms both sides up and is reported as what it is: a fresh JVM.
        for (var round = 0; round <= rounds; round++) {
            database.update("CHECKPOINT");
            var figures = List.of(w1(20_000), w2(2_000), w3(400));
            System.out.printf(Locale.ROOT, "round %d%s%n", round, round == 0 ? " (fresh JVM)" : "");
            figures.forEach(this::printLine);
            all.add(figures);
        }
        return all;
    }

    private Figure w1(int runs) throws Exception {
        var cost = inFlight(runs, Workloads.OneStep::new);
        return new Figure("W1", runs / seconds(cost), raw.claimsAndCompletions(100_000), "runs/s", runs, cost);
    }

    private Figure w2(int runs) throws Exception {
        var cost = inFlight(runs, Workloads.TenSteps::new);
        return new Figure(
                "W2", runs * 10 / seconds(cost), raw.inserts(Duration.ofSeconds(1)), "steps/s", runs * 10, cost);
    }

    private Figure w3(int runs) throws Exception {
        var taken = new double[runs];
        var cost = metered(() -> {
            for (var i = 0; i < runs; i++) {
                var started = System.nanoTime();
                call(new Workloads.ThreeSteps(i));
                taken[i] = (System.nanoTime() - started) / 1e6;
            }
            return null;
        });
        Arrays.sort(taken);
        return new Figure("W3", taken[runs / 2], raw.commits(4, runs), "ms p50", runs * 3, cost);
    }

    private Meter inFlight(int runs, IntFunction<Record> event) throws Exception {
        var next = new AtomicInteger();
        return metered(() -> {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var work = java.util.Collections.nCopies(IN_FLIGHT, (Callable<@Nullable Object>) () -> {
                    for (var i = next.getAndIncrement(); i < runs; i = next.getAndIncrement()) {
                        call(event.apply(i));
                    }
                    return null;
                });
                for (var result : threads.invokeAll(work)) {
                    result.get();
                }
            }
            return null;
        });
    }

    private void call(Record event) {
        if (engine.call(event, PATIENCE).filter(result -> result.isCompleted()).isEmpty()) {
            throw new IllegalStateException("A run did not complete; the figures would mean nothing");
        }
    }

    private Meter metered(Callable<@Nullable Object> work) throws Exception {
        try (var connection = database.open()) {
            var before = Meter.read(connection);
            work.call();
            return Meter.read(connection).since(before);
        }
    }

    private static double seconds(Meter cost) {
        return cost.nanos() / 1e9;
    }

    private void print(List<List<Figure>> rounds) {
        System.out.println("medians of " + (rounds.size() - 1) + " warm rounds");
        for (var i = 0; i < 3; i++) {
            var line = i;
            var sorted = rounds.stream()
                    .skip(1)
                    .map(round -> round.get(line))
                    .sorted(java.util.Comparator.comparingDouble(figure -> figure.value() / figure.ceiling()))
                    .toList();
            printLine(sorted.get(sorted.size() / 2));
        }
    }

    private void printLine(Figure figure) {
        var steps = (double) figure.steps();
        System.out.printf(
                Locale.ROOT,
                "  %s %,10.2f %-8s ceiling %,12.2f  ratio %5.2f  WAL/step %,6.0f B  app %5.1f us/step  server %5.1f us/step%n",
                figure.name(),
                figure.value(),
                figure.unit(),
                figure.ceiling(),
                figure.value() / figure.ceiling(),
                figure.cost().walBytes() / steps,
                figure.cost().appNanos() / steps / 1_000,
                figure.cost().serverNanos() / steps / 1_000);
    }

    /// The workloads have no app whose transactions anybody would join.
    private static final class NoTransactions implements Transactions {

        @Override
        public <T extends @Nullable Object> T inTransaction(TransactionBody<T> body) {
            throw new UnsupportedOperationException("The workloads have no transactional steps");
        }

        @Override
        public Optional<Connection> current() {
            return Optional.empty();
        }

        @Override
        public void afterCommit(Runnable action) {
            throw new UnsupportedOperationException("The workloads have no transactions");
        }
    }
}
