package dev.postlude.fitness.metrics;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.Limit;
import dev.postlude.api.On;
import dev.postlude.api.Run;
import dev.postlude.fitness.imports.BeliefsChanged;
import dev.postlude.fitness.imports.DaysChanged;
import dev.postlude.fitness.imports.ImportCompleted;
import dev.postlude.fitness.imports.ImportStopped;
import dev.postlude.fitness.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes the days that an import, or another order of sources, has changed into account, and nothing else.
///
/// The measured metrics of changed days are made anew, some months of them a transaction. In the same transaction the
/// days cease to be changed, and the person's derived metrics are noted to be stale from the first of them on. The last
/// transaction makes those anew. Whatever dies when, what is not done is still written down.
@ApplicationScoped
public class RollUp {

    /// How many days one transaction takes: close together, so that their raw rows lie close together too.
    static final int DAYS_AT_ONCE = 120;

    private static final int MOST_BATCHES = 1_000;

    private final List<RolledUp> listeners;

    @Inject
    RollUp(Instance<RolledUp> listeners) {
        this(listeners.stream().toList());
    }

    public RollUp(List<RolledUp> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /// Whoever has something to do when days have been taken into account, in the transaction that did it.
    public interface RolledUp {

        void rolledUp(Connection tx, int person, LocalDate from) throws SQLException;
    }

    /// How many days were taken, and how many derived metrics made.
    public record Result(int days, int derived) {}

    /// @param left whether there may be more
    record Taken(int days, boolean left) {}

    @DurableFunction(id = "roll-up", concurrency = @Limit(value = 1, key = "person"))
    @On(ImportCompleted.class)
    @On(ImportStopped.class)
    @On(BeliefsChanged.class)
    Result rollUp(DaysChanged changed, Run run) {
        int days = 0;
        for (int i = 0; i < MOST_BATCHES; i++) {
            var taken = run.transaction("measure-" + i, Taken.class, tx -> measure(tx, changed.person()));
            days += taken.days();
            if (!taken.left()) {
                break;
            }
        }
        int derived = run.transaction("derive", Integer.class, tx -> derive(tx, changed.person()));
        return new Result(days, derived);
    }

    static Taken measure(Connection tx, int person) throws SQLException {
        // Whoever deletes a person waits for this transaction, and afterwards there is nothing left to roll up.
        var held = Sql.first(
                tx, "SELECT id FROM fitness.person WHERE id = ? FOR KEY SHARE", row -> row.getInt("id"), person);
        var days = held.isPresent() ? take(tx, person) : List.<LocalDate>of();
        if (days.isEmpty()) {
            return new Taken(0, false);
        }
        var batch = new Batch(person, days);
        Sql.update(
                tx,
                "DELETE FROM fitness.daily_metric WHERE person_id = ? AND measured AND day = ANY(?) AND NOT metric ="
                        + " ANY(?)",
                person,
                batch.dates(),
                Sessions.METRICS);
        var metrics = new ArrayList<DailyMetric>(Sums.of(tx, batch));
        metrics.addAll(Rings.of(tx, batch));
        metrics.addAll(Levels.of(tx, batch));
        var nights = Nights.of(tx, batch);
        metrics.addAll(nights);
        DailyMetrics.store(tx, person, metrics);
        BelievedSources.note(tx, batch);
        // A night reaches into the days beside it.
        var firstNight = nights.stream().map(DailyMetric::day).min(Comparator.naturalOrder());
        stale(tx, person, firstNight.filter(batch.first()::isAfter).orElse(batch.first()));
        return new Taken(days.size(), true);
    }

    /// The earliest changed days, which with this transaction cease to be that. Days that nobody has lived yet are left
    /// where they are: what a clock that runs ahead has measured must not become the newest there is.
    private static List<LocalDate> take(Connection tx, int person) throws SQLException {
        return Sql.list(tx, """
            DELETE FROM fitness.changed_day
             WHERE person_id = ? AND day < (SELECT min(day) + ? FROM fitness.changed_day WHERE person_id = ?)
               AND day <= current_date + 1
            RETURNING day
            """, row -> Sql.day(row, "day"), person, DAYS_AT_ONCE, person).stream()
                .sorted()
                .toList();
    }

    private static void stale(Connection tx, int person, LocalDate from) throws SQLException {
        Sql.update(tx, """
            INSERT INTO fitness.roll_up AS r (person_id, stale_from)
            VALUES (?, ?)
            ON CONFLICT (person_id) DO UPDATE
               SET stale_from = least(r.stale_from, excluded.stale_from)
            """, person, from);
    }

    int derive(Connection tx, int person) throws SQLException {
        var stale = staleFrom(tx, person);
        if (stale.isEmpty()) {
            return 0;
        }
        var from = Sessions.weigh(tx, person, stale.get());
        Sql.update(
                tx, "DELETE FROM fitness.daily_metric WHERE person_id = ? AND NOT measured AND day >= ?", person, from);
        var derived = Derivation.of(DailyMetrics.measured(tx, person), from);
        DailyMetrics.store(tx, person, derived);
        Sql.update(tx, "UPDATE fitness.roll_up SET stale_from = NULL, rolled_at = now() WHERE person_id = ?", person);
        for (var listener : listeners) {
            listener.rolledUp(tx, person, from);
        }
        return derived.size();
    }

    private static Optional<LocalDate> staleFrom(Connection tx, int person) throws SQLException {
        List<@Nullable LocalDate> stale = Sql.list(
                tx,
                "SELECT stale_from FROM fitness.roll_up WHERE person_id = ? FOR UPDATE",
                row -> row.getObject("stale_from", LocalDate.class),
                person);
        return stale.isEmpty() ? Optional.empty() : Optional.ofNullable(stale.getFirst());
    }
}
