package dev.postlude.fitness.metrics;

import dev.postlude.fitness.health.Measure;
import dev.postlude.fitness.metrics.load.HeartRange;
import dev.postlude.fitness.metrics.load.Sport;
import dev.postlude.fitness.metrics.load.Trimp;
import dev.postlude.fitness.sql.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.UUID;

/// Workouts: how hard each was, and what they come to a day.
final class Sessions {

    /// What they come to a day, by name.
    static final Object[] METRICS = {Gauge.TRAINING.word(), Gauge.LOAD.word(), Gauge.MET_MINUTES.word()};

    private static final double SECONDS_A_MINUTE = 60;

    /// What was not stopped for two days was forgotten, not done.
    private static final Duration LONGEST = Duration.ofDays(2);

    private static final int SLOWEST_HEART = 25;
    private static final int FASTEST_HEART = 250;

    private Sessions() {}

    private record Loaded(Session session, double load, double share, boolean byHeart) {}

    /// Weighs all sessions from a day on, and writes what they come to a day. Called after the measured
    /// metrics have been stored: how hard a session was depends on the resting heart rate and the VO2max of
    /// the month before it, so a day that has changed reaches into the days after it. Where what is known of
    /// the athlete has changed, it is all sessions that are weighed anew.
    ///
    /// Returns the first day that may be other than it was.
    static LocalDate weigh(Connection tx, int person, LocalDate stale) throws SQLException {
        var athlete = Athlete.of(tx, person);
        var from = athleteChanged(tx, person, athlete) ? earlier(stale, firstDay(tx, person)) : stale;
        var surroundings = Surroundings.of(tx, person, from);
        var byDay = new TreeMap<LocalDate, List<Loaded>>();
        for (var session : once(sessions(tx, person, from.minusDays(1)))) {
            if (!session.day().isBefore(from)) {
                byDay.computeIfAbsent(session.day(), any -> new ArrayList<>())
                        .add(load(session, athlete, surroundings));
            }
        }
        store(tx, person, from, byDay);
        var metrics = new ArrayList<DailyMetric>();
        byDay.forEach((day, loaded) -> metrics.addAll(metrics(day, loaded)));
        DailyMetrics.store(tx, person, metrics);
        Sql.update(tx, "UPDATE fitness.roll_up SET weighed_as = ? WHERE person_id = ?", athlete.weighing(), person);
        return from;
    }

    private static boolean athleteChanged(Connection tx, int person, Athlete athlete) throws SQLException {
        return Sql.first(
                        tx,
                        "SELECT weighed_as FROM fitness.roll_up WHERE person_id = ?",
                        row -> row.getString("weighed_as"),
                        person)
                .filter(athlete.weighing()::equals)
                .isEmpty();
    }

    private static LocalDate earlier(LocalDate one, Optional<LocalDate> other) {
        return other.filter(one::isAfter).orElse(one);
    }

    private static Optional<LocalDate> firstDay(Connection tx, int person) throws SQLException {
        return Sql.first(
                        tx,
                        "SELECT min(day) AS day FROM fitness.workout WHERE person_id = ?",
                        row -> Optional.ofNullable(row.getObject("day", LocalDate.class)),
                        person)
                .flatMap(day -> day);
    }

    private static List<Session> sessions(Connection tx, int person, LocalDate from) throws SQLException {
        return Sql.list(
                tx,
                """
                SELECT w.id, w.day, w.start_at, w.end_at, w.source_id, r.priority, w.activity, w.duration,
                       coalesce(s.average, (SELECT avg(h.value) FROM fitness.sample h
                                             WHERE h.person_id = w.person_id AND h.measure_id = ?
                                               AND h.day BETWEEN (w.start_at AT TIME ZONE 'UTC')::date - 1
                                                             AND (w.end_at AT TIME ZONE 'UTC')::date + 1
                                               AND h.start_at >= w.start_at AND h.start_at < w.end_at
                                               AND h.value BETWEEN ? AND ?)) AS rate
                  FROM fitness.workout w
                  JOIN fitness.source_rank r
                    ON r.person_id = w.person_id AND r.source_id = w.source_id AND r.family = 'workouts'
                  LEFT JOIN fitness.workout_statistic s
                    ON s.workout_id = w.id AND s.measure_id = ? AND s.average BETWEEN ? AND ?
                 WHERE w.person_id = ? AND w.day >= ? AND w.day <= current_date + 1 AND w.duration BETWEEN 0 AND ?
                """,
                Sessions::session,
                Measure.HEART_RATE.number(),
                SLOWEST_HEART,
                FASTEST_HEART,
                Measure.HEART_RATE.number(),
                SLOWEST_HEART,
                FASTEST_HEART,
                person,
                from,
                LONGEST.toSeconds());
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
                row.getDouble("duration") / SECONDS_A_MINUTE,
                Sql.number(row, "rate"));
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

    private static Loaded load(Session session, Athlete athlete, Surroundings surroundings) {
        var share = byHeart(session, athlete, surroundings.usual(Gauge.RESTING_HR, session.day()));
        double used = share.orElseGet(() -> session.sport()
                .share(surroundings.usual(Gauge.VO2MAX, session.day()).orElse(0)));
        return new Loaded(session, Trimp.banister(session.minutes(), used, athlete.sex()), used, share.isPresent());
    }

    private static Optional<Double> byHeart(Session session, Athlete athlete, OptionalDouble resting) {
        var maximum = athlete.maximum(session.day());
        if (resting.isEmpty()
                || maximum.isEmpty()
                || session.rate().isEmpty()
                || maximum.getAsDouble() <= resting.getAsDouble()) {
            return Optional.empty();
        }
        return Optional.of(new HeartRange(resting.getAsDouble(), maximum.getAsDouble())
                .share(session.rate().getAsDouble()));
    }

    private static void store(Connection tx, int person, LocalDate from, Map<LocalDate, List<Loaded>> byDay)
            throws SQLException {
        Sql.update(tx, "DELETE FROM fitness.workout_load WHERE person_id = ? AND day >= ?", person, from);
        Sql.update(
                tx,
                "DELETE FROM fitness.daily_metric WHERE person_id = ? AND day >= ? AND metric = ANY(?)",
                person,
                from,
                METRICS);
        try (var insert = tx.prepareStatement("""
                INSERT INTO fitness.workout_load (workout_id, person_id, day, minutes, load, share, method)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (var day : byDay.entrySet()) {
                for (var each : day.getValue()) {
                    Sql.bind(
                            insert,
                            each.session().id(),
                            person,
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
                        String.format(
                                Locale.ROOT, "Banister's TRIMP of %s, %d of them by heart rate.", sessions, byHeart)),
                new DailyMetric(day, Gauge.MET_MINUTES, mets, n, "By the activity of %s.".formatted(sessions)));
    }
}
