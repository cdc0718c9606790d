package dev.postlude.fitness.advice.guard;

import dev.postlude.ai.guard.Finding;
import dev.postlude.fitness.advice.coach.CoachAnswer;
import dev.postlude.fitness.advice.coach.Limits;
import dev.postlude.fitness.advice.coach.Sheet;
import dev.postlude.fitness.advice.coach.Suggestion;
import dev.postlude.fitness.metrics.load.Sport;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/// The suggested session fits into a week that is at most a tenth longer than a usual one.
public final class Ramp {

    private static final Set<String> INTENSITIES = Set.of("easy", "moderate", "hard");

    private Ramp() {}

    /// The minutes left for a week that ends on some day.
    ///
    /// @param usual   minutes of a usual week
    /// @param trained minutes of that week that are known already
    public static int room(double usual, double trained) {
        return (int) Math.max(0, Math.max(Limits.BEGINNERS_WEEK, usual * Limits.RAMP) - trained);
    }

    public static Finding check(CoachAnswer answer, Sheet sheet) {
        if (answer.sessions().isEmpty()) {
            return new Finding(true, "suggests no session");
        }
        if (answer.sessions().size() > 1) {
            return new Finding(
                    false,
                    "suggests %d sessions, at most one"
                            .formatted(answer.sessions().size()));
        }
        var session = session(answer);
        if (session.isEmpty()) {
            return new Finding(
                    false,
                    "suggests a session that is none: " + answer.sessions().getFirst());
        }
        var by = session.get().by();
        var room = sheet.allowed().stream()
                .filter(each -> !each.day().isAfter(by))
                .max(Comparator.comparing(Sheet.Room::day));
        if (by.isBefore(sheet.today())
                || room.isEmpty()
                || by.isAfter(sheet.allowed().getLast().day())) {
            return new Finding(false, "suggests a session by %s, which is not within the week ahead".formatted(by));
        }
        int minutes = room.get().minutes();
        return new Finding(
                session.get().minutes() <= minutes,
                "%d minutes by %s, where %d are left".formatted(session.get().minutes(), by, minutes));
    }

    /// The session that is suggested, if it is one that can be done.
    public static Optional<Suggestion> session(CoachAnswer answer) {
        return answer.sessions().stream().findFirst().flatMap(wished -> {
            var sport = Sport.ofWord(wished.type());
            if (sport.isEmpty() || wished.minutes() < 1 || !INTENSITIES.contains(wished.intensity())) {
                return Optional.empty();
            }
            return date(wished.by())
                    .map(by -> new Suggestion(sport.get().word(), wished.minutes(), wished.intensity(), by));
        });
    }

    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
