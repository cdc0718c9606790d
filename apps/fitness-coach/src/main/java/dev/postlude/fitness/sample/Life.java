package dev.postlude.fitness.sample;

import dev.postlude.fitness.sample.Day.Session;
import dev.postlude.fitness.sample.Day.Stretch;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// The life of an invented person: work days and week ends, training in blocks of four weeks, journeys, a diet that
/// works until it does not.
final class Life {

    private static final ZoneId[] ABROAD = {
        ZoneId.of("America/New_York"), ZoneId.of("Asia/Tokyo"), ZoneId.of("Europe/Lisbon")
    };
    private static final int BETWEEN_JOURNEYS = 70;
    private static final int JOURNEY = 6;
    private static final int DIET = 120;
    private static final double START_WEIGHT = 84;

    private final long seed;

    Life(long seed) {
        this.seed = seed;
    }

    Day day(LocalDate date) {
        var index = date.toEpochDay();
        var where = where(index);
        var start = Math.max(startOf(date, where), startOf(date, where(index - 1)));
        var end = startOf(date.plusDays(1), where);
        var chance = Chance.of(seed, index);
        var weekEnd = date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
        var midnight = startOf(date, where);
        // Whoever has flown east gets up when the plane lands.
        var wake = Math.max(midnight + (long) (60 * chance.around(weekEnd ? 480 : 395, 22)), start + 600);
        var bed = midnight - (long) (60 * chance.around(weekEnd ? 25 : 65, 28));
        var charging = midnight + (long) (60 * chance.around(1_140, 40));
        return new Day(
                date,
                start,
                end,
                index,
                where,
                wake,
                bed,
                weight(index),
                fitness(index),
                new Stretch(charging, charging + 3_000),
                sessions(date, midnight + 24_000, chance));
    }

    private static long startOf(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toEpochSecond();
    }

    private ZoneId where(long index) {
        var inCycle = index % BETWEEN_JOURNEYS;
        var isAway = inCycle >= 30 && inCycle < 30 + JOURNEY;
        return isAway ? ABROAD[(int) (index / BETWEEN_JOURNEYS % ABROAD.length)] : SampleOrder.HOME;
    }

    /// Down for twelve weeks, then three weeks of plateau, then slowly back up; and water from day to day.
    private double weight(long index) {
        var inDiet = index % DIET;
        var lost = inDiet < 84 ? inDiet * 0.075 : inDiet < 105 ? 6.3 : 6.3 - (inDiet - 105) * 0.42;
        return START_WEIGHT - lost + Chance.of(seed, index, 11).around(0, 0.3);
    }

    private static double fitness(long index) {
        var slow = 0.5 + 0.25 * Math.sin(index / 365.0);
        return slow + 0.08 * Math.sin(2 * Math.PI * index / 56.0);
    }

    private static List<Session> sessions(LocalDate date, long morning, Chance chance) {
        var sessions = new ArrayList<Session>();
        // Every fourth week is an easy one.
        var isEasy = date.toEpochDay() / 7 % 4 == 3;
        switch (date.getDayOfWeek()) {
            case TUESDAY -> sessions.add(session("Running", morning + 39_600, 42, isEasy ? 0.5 : 0.75, chance));
            case WEDNESDAY -> sessions.add(session("TraditionalStrengthTraining", morning + 40_000, 50, 0.45, chance));
            case THURSDAY -> sessions.add(session("Running", morning + 39_600, 30, isEasy ? 0.5 : 0.9, chance));
            case SATURDAY -> sessions.add(session("Cycling", morning + 9_000, isEasy ? 60 : 95, 0.6, chance));
            case SUNDAY -> sessions.add(session("Running", morning + 7_200, isEasy ? 45 : 75, 0.55, chance));
            default -> {
                if (chance.once(3)) {
                    sessions.add(session("Walking", morning + 28_800, 35, 0.3, chance));
                }
            }
        }
        sessions.removeIf(session -> chance.once(8));
        return sessions;
    }

    private static Session session(String activity, long from, int minutes, double effort, Chance chance) {
        var start = from + (long) chance.around(0, 900);
        var lasts = (long) (60 * Math.max(12, chance.around(minutes, 5)));
        return new Session(activity, start, start + lasts, Math.clamp(chance.around(effort, 0.06), 0.2, 1));
    }
}
