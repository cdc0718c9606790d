package dev.postlude.fitness.advice.coach;

import dev.postlude.fitness.metrics.Gauge;
import java.util.Comparator;
import java.util.Optional;

/// Which session fits: as hard as recovery allows, as long as is usual, and within what the ramp leaves room for.
final class SessionChoice {

    private static final int SHORTEST = 15;
    private static final int FIVE = 5;

    /// Nobody gets ready for training within the hour, and a week has room for rain.
    private static final int DAYS_TO_DO_IT = 2;

    private static final double TIRED = 40;
    private static final double FRESH = 70;
    private static final double DEEP_IN_THE_RED = -20;
    private static final double SHORT_NIGHT = 5.5;

    private final Sheet sheet;

    SessionChoice(Sheet sheet) {
        this.sheet = sheet;
    }

    /// Empty when nothing is known, or the ramp leaves no room within a week.
    Optional<Suggestion> choose() {
        if (sheet.lines().isEmpty()) {
            return Optional.empty();
        }
        var intensity = intensity();
        double share = switch (intensity) {
            case "easy" -> 0.8;
            case "hard" -> 0.9;
            default -> 1;
        };
        int wanted = Math.max(SHORTEST, round(sheet.usual() * share));
        return sheet.allowed().stream()
                .filter(room -> !room.day().isBefore(sheet.today().plusDays(DAYS_TO_DO_IT)))
                .filter(room -> round(room.minutes()) >= SHORTEST)
                .min(Comparator.comparing(Sheet.Room::day))
                .map(room ->
                        new Suggestion(sheet.sport(), Math.min(wanted, round(room.minutes())), intensity, room.day()));
    }

    private String intensity() {
        double recovery = sheet.value(Gauge.RECOVERY, (TIRED + FRESH) / 2);
        if (recovery < TIRED
                || sheet.value(Gauge.TSB, 0) < DEEP_IN_THE_RED
                || sheet.value(Gauge.SLEEP, SHORT_NIGHT) < SHORT_NIGHT) {
            return "easy";
        }
        return recovery >= FRESH && sheet.value(Gauge.TSB, -1) >= 0 ? "hard" : "moderate";
    }

    private static int round(double minutes) {
        return (int) (minutes / FIVE) * FIVE;
    }
}
