package dev.postlude.fitness.metrics;

import dev.postlude.api.Events;
import dev.postlude.api.Outgoing;
import dev.postlude.fitness.imports.BeliefsChanged;
import dev.postlude.fitness.sql.Reading;
import dev.postlude.fitness.sql.Sql;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.NotThere;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Which source a person believes first, family by family.
///
/// An order of one's own lies between the usual place of a watch and that of a phone: a watch that is new is believed
/// before all of it, and anything else that is new after all of it, until somebody says otherwise.
@ApplicationScoped
public class Beliefs {

    private static final int BELOW_A_NEW_WATCH = 299;
    private static final int ABOVE_A_NEW_PHONE = 201;

    private final Reading reading;
    private final Events events;

    Beliefs(Reading reading, Events events) {
        this.reading = reading;
        this.events = events;
    }

    /// @param kind `watch`, `phone` or `other`
    public record Source(int id, String name, String kind) {}

    /// Those that have ever measured something of the family, whoever is believed first at the top.
    public List<Source> of(int person, Family family) {
        return reading.ask(connection -> of(connection, person, family));
    }

    private static List<Source> of(Connection connection, int person, Family family) throws SQLException {
        return Sql.list(
                connection,
                """
                SELECT r.source_id, r.name, r.kind
                  FROM fitness.source_family f
                  JOIN fitness.source_rank r
                    ON r.person_id = f.person_id AND r.source_id = f.source_id AND r.family = f.family
                 WHERE f.person_id = ? AND f.family = ?
                 ORDER BY r.priority DESC, r.source_id
                """,
                row -> new Source(row.getInt("source_id"), row.getString("name"), row.getString("kind")),
                person,
                family.word());
    }

    /// Whether days of theirs still have to be counted anew.
    public boolean counting(int person) {
        return reading.ask(connection -> Sql.first(connection, """
            SELECT EXISTS (SELECT FROM fitness.changed_day WHERE person_id = ? AND day <= current_date + 1)
                   OR EXISTS (SELECT FROM fitness.roll_up WHERE person_id = ? AND stale_from IS NOT NULL)
                   AS counting
            """, row -> row.getBoolean("counting"), person, person)
                .orElse(false));
    }

    /// Moves a source by one place. The order, the days it concerns and the event that has them counted anew commit
    /// together.
    ///
    /// @param place where it stood when that was decided, from 0; if it stands elsewhere by now, nothing happens
    /// @param by    -1 to be believed sooner, 1 to be believed later
    /// @return whether the order has changed
    @Transactional
    public boolean move(int person, Family family, int source, int place, int by) {
        if (Math.abs(by) != 1) {
            throw new InvalidInput("move", "is up or down; press one of the two buttons");
        }
        var changed = reading.ask(connection -> {
            // One change of a person after the other.
            Sql.first(
                    connection,
                    "SELECT id FROM fitness.person WHERE id = ? FOR UPDATE",
                    row -> row.getInt("id"),
                    person);
            var order = new ArrayList<>(of(connection, person, family));
            int now = order.stream().map(Source::id).toList().indexOf(source);
            if (now < 0) {
                throw new NotThere("source", source);
            }
            if (now != place || now + by < 0 || now + by >= order.size()) {
                return false;
            }
            Collections.swap(order, now, now + by);
            store(connection, person, family, order);
            return true;
        });
        if (changed) {
            events.send(List.of(Outgoing.of(new BeliefsChanged(person, family.word()))));
        }
        return changed;
    }

    private static void store(Connection connection, int person, Family family, List<Source> order)
            throws SQLException {
        for (int place = 0; place < order.size(); place++) {
            Sql.update(
                    connection,
                    """
                    INSERT INTO fitness.source_priority (person_id, source_id, family, priority) VALUES (?, ?, ?, ?)
                    ON CONFLICT (person_id, family, source_id) DO UPDATE SET priority = excluded.priority
                    """,
                    person,
                    order.get(place).id(),
                    family.word(),
                    Math.max(ABOVE_A_NEW_PHONE, BELOW_A_NEW_WATCH - place));
        }
        Sql.update(connection, """
            INSERT INTO fitness.changed_day (person_id, day)
            SELECT DISTINCT person_id, day FROM fitness.daily_metric WHERE person_id = ? AND metric = ANY(?)
                ON CONFLICT DO NOTHING
            """, person, family.metrics().toArray());
    }
}
