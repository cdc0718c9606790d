package dev.postlude.fitness.advice;

import dev.postlude.fitness.advice.coach.Sheet;
import dev.postlude.fitness.advice.coach.Sheet.Line;
import dev.postlude.fitness.advice.coach.Sheet.Room;
import dev.postlude.fitness.advice.guard.Ramp;
import dev.postlude.fitness.metrics.DailyMetric;
import dev.postlude.fitness.metrics.DailyMetrics;
import dev.postlude.fitness.metrics.Gauge;
import dev.postlude.fitness.metrics.History;
import dev.postlude.fitness.metrics.load.Sport;
import dev.postlude.fitness.sql.Reading;
import dev.postlude.fitness.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Gathers what may be said to a person today.
@ApplicationScoped
public class Sheets {

    private static final int WEEK = 7;
    private static final int FOUR_WEEKS = 28;

    /// What is older than this is no longer news.
    private static final int FRESH = 14;

    /// How long a session is for whom nothing is known.
    private static final int A_BEGINNING = 20;

    private final DailyMetrics metrics;
    private final Reading reading;

    Sheets(DailyMetrics metrics, Reading reading) {
        this.metrics = metrics;
        this.reading = reading;
    }

    Sheet of(int person, String question) {
        var today = reading.ask(connection -> Sql.first(
                        connection, "SELECT CAST(now() AT TIME ZONE 'UTC' AS date) AS day", row -> Sql.day(row, "day"))
                .orElseThrow());
        var last = metrics.lastDay(person).orElse(today);
        var lines = lines(metrics.newest(person, last.minusDays(FRESH)));
        var habits = habits(person, last);
        var sport = asked(question).orElseGet(habits::sport);
        return new Sheet(today, lines, sport.word(), habits.minutes(sport), rooms(person, today, last, lines));
    }

    /// A plateau is over with the first weigh-in that has none.
    static List<Line> lines(List<DailyMetric> newest) {
        var weighed = newest.stream()
                .filter(metric -> metric.gauge() == Gauge.WEIGHT_TREND)
                .map(DailyMetric::day)
                .findFirst();
        return newest.stream()
                .filter(metric -> metric.gauge() != Gauge.PLATEAU
                        || weighed.filter(metric.day()::equals).isPresent())
                .map(Sheets::line)
                .toList();
    }

    private static Line line(DailyMetric metric) {
        return new Line(metric.gauge().word(), metric.day(), metric.value());
    }

    /// What the question names, if it does.
    private static Optional<Sport> asked(String question) {
        var lower = question.toLowerCase(Locale.ROOT);
        return Arrays.stream(Sport.values())
                .filter(sport -> sport != Sport.OTHER && sport != Sport.BALL)
                .filter(sport ->
                        Pattern.compile("\\b" + sport.word()).matcher(lower).find())
                .findFirst();
    }

    private record Done(Sport sport, double minutes) {}

    private record Habits(List<Done> sessions) {

        /// What was done most often; walking, for whom nothing is known.
        Sport sport() {
            var often = new TreeMap<Sport, Integer>();
            sessions.stream()
                    .filter(session -> session.sport() != Sport.OTHER)
                    .forEach(session -> often.merge(session.sport(), 1, Integer::sum));
            return often.entrySet().stream()
                    .max(Comparator.comparingInt(Map.Entry::getValue))
                    .map(Map.Entry::getKey)
                    .orElse(Sport.WALK);
        }

        /// The median session of that kind.
        int minutes(Sport sport) {
            var minutes = sessions.stream()
                    .filter(session -> session.sport() == sport)
                    .mapToDouble(Done::minutes)
                    .sorted()
                    .toArray();
            return minutes.length == 0 ? A_BEGINNING : (int) Math.round(minutes[minutes.length / 2]);
        }
    }

    private Habits habits(int person, LocalDate last) {
        return new Habits(reading.ask(connection -> Sql.list(
                connection,
                """
                SELECT w.activity, l.minutes
                  FROM fitness.workout_load l
                  JOIN fitness.workout w ON w.id = l.workout_id
                 WHERE l.person_id = ? AND l.day > ?
                """,
                row -> new Done(Sport.of(row.getString("activity")), row.getDouble("minutes")),
                person,
                last.minusDays(FOUR_WEEKS))));
    }

    /// For each day of the week ahead: what a week that ends on it has room for.
    private List<Room> rooms(int person, LocalDate today, LocalDate last, List<Line> lines) {
        var history = metrics.history(person, today.minusDays(WEEK), last, Set.of(Gauge.TRAINING));
        // What was usual before a long silence is not what is usual now.
        double usual = lines.stream()
                .filter(line -> line.metric().equals(Gauge.TRAINING_USUAL.word()))
                .filter(line -> !line.date().isBefore(today.minusDays(FRESH)))
                .mapToDouble(Line::value)
                .findFirst()
                .orElse(0);
        var rooms = new ArrayList<Room>();
        for (int ahead = 0; ahead <= WEEK; ahead++) {
            var day = today.plusDays(ahead);
            rooms.add(new Room(day, Ramp.room(usual, trained(history, day))));
        }
        return rooms;
    }

    private static double trained(History history, LocalDate day) {
        return Arrays.stream(history.last(Gauge.TRAINING, day, WEEK)).sum();
    }
}
