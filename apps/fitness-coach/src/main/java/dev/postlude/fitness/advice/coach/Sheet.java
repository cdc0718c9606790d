package dev.postlude.fitness.advice.coach;

import dev.postlude.fitness.metrics.Gauge;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Everything that may be said about a person: the newest value of each metric, and what may be suggested.
///
/// @param today    the day of the question
/// @param sport    what the person does most, such as `run`
/// @param usual    how long such a session usually takes, in minutes
/// @param allowed  how many minutes more the ramp leaves room for, by day
public record Sheet(LocalDate today, List<Line> lines, String sport, int usual, List<Room> allowed) {

    /// After so many days a number says what was, and no longer what is.
    private static final int STALE = 7;

    public Sheet {
        lines = List.copyOf(lines);
        allowed = List.copyOf(allowed);
    }

    /// A metric as it was read.
    public record Line(String metric, LocalDate date, double value) {

        Gauge gauge() {
            return Gauge.of(metric)
                    .orElseThrow(() -> new IllegalStateException("There is no metric \"%s\"".formatted(metric)));
        }

        /// The number alone, as precisely as the coach says it.
        String said() {
            return gauge().say(value);
        }

        String text() {
            return "%s, %s on %s: %s %s".formatted(metric, gauge().label(), date, said(), gauge().unit());
        }

        /// The value as it was said, so that a reader finds in the citation what stands in the sentence.
        Citation citation() {
            return new Citation(metric, date, Double.parseDouble(said()));
        }
    }

    /// Room for training up to a day.
    public record Room(LocalDate day, int minutes) {}

    /// Empty if it was not measured of late.
    public Optional<Line> line(Gauge gauge) {
        return lines.stream().filter(line -> line.metric().equals(gauge.word())).findFirst();
    }

    public double value(Gauge gauge, double otherwise) {
        return line(gauge).map(Line::value).orElse(otherwise);
    }

    /// The newest line, if even that one is no news any more.
    Optional<Line> stale() {
        return lines.stream()
                .max(Comparator.comparing(Line::date))
                .filter(newest -> newest.date().isBefore(today.minusDays(STALE)));
    }

    /// As a model reads it.
    public String text() {
        var metrics = lines.stream().map(Line::text).collect(Collectors.joining("\n"));
        var room = allowed.stream()
                .map(each ->
                        String.format(Locale.ROOT, "training allowed by %s: %d minutes", each.day(), each.minutes()))
                .collect(Collectors.joining("\n"));
        var age = stale().map(newest ->
                        "these numbers are old: say first that the newest are of %s, and cite one of that day%n"
                                .formatted(newest.date()))
                .orElse("");
        return String.format(
                Locale.ROOT,
                "today: %s%n%s%s%nusual session: %s, %d minutes%n%s",
                today,
                age,
                metrics.isEmpty() ? "nothing is known of this person yet" : metrics,
                sport,
                usual,
                room);
    }
}
