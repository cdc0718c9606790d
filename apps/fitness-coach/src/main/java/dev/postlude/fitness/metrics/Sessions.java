package dev.postlude.fitness.metrics;

import dev.postlude.fitness.health.Measure;
import dev.postlude.fitness.metrics.load.HeartRange;
import dev.postlude.fitness.metrics.load.Sex;
import dev.postlude.fitness.metrics.load.Sport;
import dev.postlude.fitness.metrics.load.Trimp;
import dev.postlude.fitness.sql.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The workouts of these days: how hard each was, and what they come to a day.
final class Sessions {

    private static final double SECONDS_A_MINUTE = 60;

    private Sessions() {}

    private record Loaded(Session session, double load, double share, boolean byHeart) {}

    /// Who trains, as far as formulas care.
    ///
    /// @param highest the highest rate any workout of theirs has seen
    private record Athlete(Sex sex, @Nullable LocalDate born, OptionalDouble highest) {

        /// The usual one of the age, or what was seen if that was more.
        OptionalDouble maximum(LocalDate day) {
            if (born == null) {
                return highest;
            }
            double usual = HeartRange.usualMaximum(
                    Math.max(0, Period.between(born, day).getYears()));
            return OptionalDouble.of(Math.max(usual, highest.orElse(0)));
        }
    }

    /// Also writes the load of each workout. Called after the heart rates of the same days have been stored.
    static List<DailyMetric> of(Connection tx, Batch batch) throws SQLException {
        var athlete = athlete(tx, batch.person());
        var sessions = once(sessions(tx, batch));
        var byDay = new TreeMap<LocalDate, List<Loaded>>();
        for (var session : sessions) {
            byDay.computeIfAbsent(session.day(), any -> new ArrayList<>())
                    .add(load(session, athlete, surroundings(tx, batch.person(), session.day())));
        }
        store(tx, batch, byDay);
        var metrics = new ArrayList<DailyMetric>();
        byDay.forEach((day, loaded) -> metrics.addAll(metrics(day, loaded)));
        return metrics;
    }

    private static Athlete athlete(Connection tx, int person) throws SQLException {
        var highest = Sql.first(tx, """
                SELECT max(s.maximum) AS highest
                  FROM fitness.workout w
                  JOIN fitness.workout_statistic s ON s.workout_id = w.id AND s.measure_id = ?
                 WHERE w.person_id = ? AND s.maximum < 230
                """, row -> Sql.number(row, "highest"), Measure.HEART_RATE.number(), person)
                .orElse(OptionalDouble.empty());
        return Sql.first(
                        tx,
                        "SELECT sex, birth_date FROM fitness.person WHERE id = ?",
                        row -> new Athlete(
                                Sex.of(row.getString("sex")), row.getObject("birth_date", LocalDate.class), highest),
                        person)
                .orElseThrow(() -> new IllegalStateException("There is no person %d".formatted(person)));
    }

    private static List<Session> sessions(Connection tx, Batch batch) throws SQLException {
        return Sql.list(
                tx,
                """
                SELECT w.id, w.day, w.start_at, w.end_at, w.source_id, r.priority, w.activity, w.duration,
                       coalesce(s.average, (SELECT avg(h.value) FROM fitness.sample h
                                             WHERE h.person_id = w.person_id AND h.measure_id = ?
                                               AND h.start_at >= w.start_at AND h.start_at < w.end_at)) AS rate,
                       s.maximum
                  FROM fitness.workout w
                  JOIN fitness.source_rank r ON r.person_id = w.person_id AND r.source_id = w.source_id
                  LEFT JOIN fitness.workout_statistic s ON s.workout_id = w.id AND s.measure_id = ?
                 WHERE w.person_id = ? AND w.day = ANY(?)
                """,
                Sessions::session,
                Measure.HEART_RATE.number(),
                Measure.HEART_RATE.number(),
                batch.person(),
                batch.dates());
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                Sql.day(row, "day"),
                Sql.instant(row, "start_at"),
                Sql.instant(row, "end_at"),
                row.getInt("source_id"),
                row.getInt("priority"),
                Sport.of(row.getString("activity")),
                Math.max(0, row.getDouble("duration")) / SECONDS_A_MINUTE,
                Sql.number(row, "rate"),
                Sql.number(row, "maximum"));
    }

    /// Without those that a source believed more has seen as well.
    private static List<Session> once(List<Session> sessions) {
        var kept = new ArrayList<Session>();
        sessions.stream()
                .sorted(Comparator.comparingInt(Session::priority)
                        .reversed()
                        .thenComparingInt(Session::source)
                        .thenComparing(Session::start)
                        .thenComparing(Session::id))
                .filter(session -> kept.stream().noneMatch(session::sameAs))
                .forEach(kept::add);
        return kept;
    }

    /// What was usual about the day: resting heart rate and VO2max of the month up to it.
    private static Map<String, Double> surroundings(Connection tx, int person, LocalDate day) throws SQLException {
        var found = new TreeMap<String, Double>();
        Sql.list(
                tx,
                """
                SELECT metric, percentile_cont(0.5) WITHIN GROUP (ORDER BY value) AS usual
                  FROM fitness.daily_metric
                 WHERE person_id = ? AND metric IN ('resting_hr', 'vo2max') AND day > ? AND day <= ?
                 GROUP BY metric
                """,
                row -> found.put(row.getString("metric"), row.getDouble("usual")),
                person,
                day.minusDays(30),
                day);
        return found;
    }

    private static Loaded load(Session session, Athlete athlete, Map<String, Double> usual) {
        var share = byHeart(session, athlete, usual.get(Gauge.RESTING_HR.word()));
        double used = share.orElseGet(() -> session.sport().share(usual.getOrDefault(Gauge.VO2MAX.word(), 0.0)));
        return new Loaded(session, Trimp.banister(session.minutes(), used, athlete.sex()), used, share.isPresent());
    }

    private static Optional<Double> byHeart(Session session, Athlete athlete, @Nullable Double resting) {
        var maximum = athlete.maximum(session.day());
        if (resting == null || maximum.isEmpty() || session.rate().isEmpty() || maximum.getAsDouble() <= resting) {
            return Optional.empty();
        }
        return Optional.of(new HeartRange(resting, maximum.getAsDouble())
                .share(session.rate().getAsDouble()));
    }

    private static void store(Connection tx, Batch batch, Map<LocalDate, List<Loaded>> byDay) throws SQLException {
        Sql.update(
                tx,
                "DELETE FROM fitness.workout_load WHERE person_id = ? AND day = ANY(?)",
                batch.person(),
                batch.dates());
        try (var insert = tx.prepareStatement("""
                INSERT INTO fitness.workout_load (workout_id, person_id, day, minutes, load, share, method)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (var day : byDay.entrySet()) {
                for (var each : day.getValue()) {
                    Sql.bind(
                            insert,
                            each.session().id(),
                            batch.person(),
                            day.getKey(),
                            each.session().minutes(),
                            each.load(),
                            each.share(),
                            each.byHeart() ? "heart_rate" : "activity");
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static List<DailyMetric> metrics(LocalDate day, List<Loaded> loaded) {
        int n = loaded.size();
        long byHeart = loaded.stream().filter(Loaded::byHeart).count();
        double minutes =
                loaded.stream().mapToDouble(each -> each.session().minutes()).sum();
        double load = loaded.stream().mapToDouble(Loaded::load).sum();
        double mets = loaded.stream()
                .mapToDouble(each ->
                        each.session().minutes() * each.session().sport().met())
                .sum();
        var sessions = n == 1 ? "one session" : n + " sessions";
        return List.of(
                new DailyMetric(day, Gauge.TRAINING, minutes, n, "Minutes of %s, pauses left out.".formatted(sessions)),
                new DailyMetric(
                        day,
                        Gauge.LOAD,
                        load,
                        n,
                        "Banister's TRIMP of %s, %d of them by heart rate.".formatted(sessions, byHeart)),
                new DailyMetric(day, Gauge.MET_MINUTES, mets, n, "By the activity of %s.".formatted(sessions)));
    }
}
