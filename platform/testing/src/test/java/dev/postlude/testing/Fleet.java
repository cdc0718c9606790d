package dev.postlude.testing;

import dev.postlude.engine.Engine;
import dev.postlude.engine.EngineSettings;
import dev.postlude.engine.db.DatabaseSettings;
import dev.postlude.engine.registry.AppDefinition;
import dev.postlude.engine.registry.FunctionScan;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Engines with threads of their own, several on one database, as in production; and a way to look at that database.
final class Fleet implements AutoCloseable {

    static final Duration LEASE = Duration.ofSeconds(2);

    private final TestDatabase database = TestDatabase.create();
    private final TestTransactions transactions = new TestTransactions(database);
    private final List<Engine> engines = new ArrayList<>();

    TestDatabase database() {
        return database;
    }

    TestTransactions transactions() {
        return transactions;
    }

    static EngineSettings settings(DatabaseSettings database, int concurrency) {
        return new EngineSettings(database, concurrency, LEASE, Duration.ofMillis(100), 2, Duration.ofSeconds(5));
    }

    Engine start(Object... functions) {
        return start(settings(database.settings(), 64), functions);
    }

    Engine start(EngineSettings settings, Object... functions) {
        var engine = Engine.start(settings, FunctionScan.of(functions).app("test"), transactions);
        engines.add(engine);
        return engine;
    }

    /// An engine of another app, which has no functions: whoever sends from outside.
    Engine sender() {
        var app = new AppDefinition("outside", List.of(), List.of(), List.of());
        var engine = Engine.start(settings(database.settings(), 1), app, transactions);
        engines.add(engine);
        return engine;
    }

    /// The first column of the first row, as a number.
    long number(String sql) {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /// The first column of all rows.
    List<String> texts(String sql) {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (result.next()) {
                texts.add(result.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    long ended() {
        return number("SELECT count(*) FROM postlude.outcome");
    }

    void awaitEnded(long runs) {
        try {
            Await.until(runs + " runs to end", () -> ended() >= runs);
        } catch (AssertionError stuck) {
            throw new AssertionError(stuck.getMessage() + "; ended are " + ended() + ", left are " + left(), stuck);
        }
    }

    private List<String> left() {
        return texts("""
                SELECT f.name || ' ' || r.id || ' of worker ' || r.worker || ', generation ' || r.generation
                       || coalesce((SELECT ', waits ' || w::text FROM postlude.wait w WHERE w.run_id = r.id LIMIT 1), '')
                       || coalesce((SELECT ', ready' FROM postlude.ready q WHERE q.run_id = r.id LIMIT 1), '')
                       || coalesce((SELECT ', in line' FROM postlude.backlog b WHERE b.run_id = r.id LIMIT 1), '')
                  FROM postlude.run r JOIN postlude.function f ON f.id = r.function
                 WHERE NOT EXISTS (SELECT FROM postlude.outcome o WHERE o.run_id = r.id) LIMIT 10
                """);
    }

    UUID onlyRun() {
        return UUID.fromString(texts("SELECT id FROM postlude.run").getFirst());
    }

    @Override
    public void close() {
        engines.forEach(Engine::stop);
        database.close();
    }
}
