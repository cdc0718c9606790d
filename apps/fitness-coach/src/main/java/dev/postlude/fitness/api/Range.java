package dev.postlude.fitness.api;

import dev.postlude.web.InvalidInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The days that are asked for, both included.
record Range(LocalDate from, LocalDate to) {

    private static final int USUAL = 30;
    private static final int MOST = 366;

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    /// Without an end, up to `last`; without a beginning, the thirty days up to the end.
    static Range of(@Nullable String from, @Nullable String to, LocalDate last) {
        var end = to == null || to.isBlank() ? last : day("to", to);
        var begin = from == null || from.isBlank() ? end.minusDays(USUAL - 1L) : day("from", from);
        if (begin.isAfter(end)) {
            throw new InvalidInput("from", "is after \"to\": %s comes later than %s".formatted(begin, end));
        }
        if (ChronoUnit.DAYS.between(begin, end) >= MOST) {
            throw new InvalidInput("from", "is too early: at most %d days are answered at once".formatted(MOST));
        }
        return new Range(begin, end);
    }

    static LocalDate day(String field, String text) {
        try {
            var day = LocalDate.parse(text.strip());
            if (!day.isBefore(EARLIEST) && day.isBefore(LATEST)) {
                return day;
            }
        } catch (DateTimeException e) {
            // Not a day at all: says the same as one that nobody lives to see.
        }
        throw new InvalidInput(field, "is no day; write it as 2026-01-31");
    }
}
