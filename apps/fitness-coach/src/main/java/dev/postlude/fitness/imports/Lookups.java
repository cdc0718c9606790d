package dev.postlude.fitness.imports;

import dev.postlude.fitness.health.read.Sample;
import dev.postlude.fitness.health.read.Source;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// The numbers of sources and measures. Those that are new get one, within the transaction: when it is rolled back,
/// this is thrown away with it.
final class Lookups {

    static final int NONE = -1;

    private static final int MOST_SOURCES = 1_000;
    private static final int MOST_UNKNOWN_MEASURES = 1_000;
    private static final int FIRST_UNKNOWN = 1_000;

    private record Known(int id, String word) {}

    private final Connection connection;
    private final Staging staging;
    private final int person;
    private final Map<String, Known> sources = new HashMap<>();
    private final Map<String, Known> measures = new HashMap<>();

    Lookups(Connection connection, Staging staging, int person) throws SQLException {
        this.connection = connection;
        this.staging = staging;
        this.person = person;
        read(sources, "SELECT name, id, kind FROM fitness.source WHERE person_id = ?", person);
        read(measures, "SELECT identifier, id, unit FROM fitness.measure WHERE id >= ?", FIRST_UNKNOWN);
    }

    private void read(Map<String, Known> into, String sql, int parameter) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, parameter);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    into.put(rows.getString(1), new Known(rows.getInt(2), rows.getString(3)));
                }
            }
        }
    }

    /// [#NONE] when the person has too many.
    int source(Source source) throws SQLException {
        var known = sources.get(source.name());
        if (known != null && (known.word().equals(source.kind().word()) || source.kind() == Source.Kind.OTHER)) {
            return known.id();
        }
        if (known == null && sources.size() >= MOST_SOURCES) {
            return NONE;
        }
        staging.pause();
        var id = one("""
            INSERT INTO fitness.source AS known (person_id, name, kind)
            VALUES (?, ?, ?)
                ON CONFLICT (person_id, name) DO UPDATE SET kind = excluded.kind
            RETURNING id
            """, person, source.name(), source.kind().word());
        sources.put(source.name(), new Known(id, source.kind().word()));
        return id;
    }

    /// [#NONE] for an unknown measure in another unit than it once had, or when there are too many of them.
    int measure(Sample sample) throws SQLException {
        var measure = sample.measure();
        if (measure != null) {
            return measure.number();
        }
        var known = measures.get(sample.identifier());
        if (known != null) {
            return known.word().equals(sample.unit()) ? known.id() : NONE;
        }
        if (measures.size() >= MOST_UNKNOWN_MEASURES) {
            return NONE;
        }
        staging.pause();
        // Another import may have added it a moment ago; then it is that one's, unit and all.
        one("""
            INSERT INTO fitness.measure AS known (id, name, identifier, unit, kind)
            VALUES (nextval('fitness.measure_unknown'), ?, ?, ?, 'level')
                ON CONFLICT (identifier) DO UPDATE SET unit = known.unit
            RETURNING id
            """, sample.identifier(), sample.identifier(), sample.unit());
        read(measures, "SELECT identifier, id, unit FROM fitness.measure WHERE id >= ?", FIRST_UNKNOWN);
        return measure(sample);
    }

    private int one(String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
