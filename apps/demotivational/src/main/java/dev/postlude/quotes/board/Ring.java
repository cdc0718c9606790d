package dev.postlude.quotes.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/// Counts who was preferred to whom, when two hung side by side.
@ApplicationScoped
class Ring {

    private final Session database;

    Ring(Session database) {
        this.database = database;
    }

    /// Who wrote a quote: a contestant, as one model.
    record Writer(String variant, String model) {}

    /// Of each writer that has hung in a pair.
    Map<Writer, Duels> duels() {
        List<Object[]> rows = database.createNativeQuery("""
                        SELECT p.variant, p.model, o.variant, o.model, count(*)
                          FROM quotes.pick k
                          JOIN quotes.quote p ON p.id = k.preferred
                          JOIN quotes.quote o ON o.id = k.other
                         GROUP BY p.variant, p.model, o.variant, o.model
                        """, Object[].class).getResultList();
        Map<Writer, Long> won = new HashMap<>();
        Map<Writer, Long> pairs = new HashMap<>();
        var outcomes = rows.stream()
                .map(row -> {
                    var winner = new Writer((String) row[0], (String) row[1]);
                    var loser = new Writer((String) row[2], (String) row[3]);
                    long times = ((Number) row[4]).longValue();
                    won.merge(winner, times, Long::sum);
                    pairs.merge(winner, times, Long::sum);
                    pairs.merge(loser, times, Long::sum);
                    return new BradleyTerry.Outcome<>(winner, loser, times);
                })
                .toList();
        var duels = new HashMap<Writer, Duels>();
        BradleyTerry.of(outcomes)
                .forEach((writer, strength) -> duels.put(
                        writer, Duels.of(won.getOrDefault(writer, 0L), pairs.getOrDefault(writer, 0L), strength)));
        return duels;
    }

    /// How many visitors have answered any pair.
    long visitors() {
        return database.createNativeQuery("SELECT count(DISTINCT visitor) FROM quotes.pick", Long.class)
                .getSingleResult();
    }
}
