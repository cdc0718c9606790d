package dev.postlude.fitness.metrics;

import dev.postlude.fitness.health.SleepStage;
import dev.postlude.fitness.metrics.Nights.Told;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Keeps a sleep together that goes on past noon.
///
/// An export tells a night in stretches, and each of them alone belongs to the morning twelve hours after it began.
/// Whoever
/// comes home from a night shift and sleeps from nine to five would have half of that today and half of it tomorrow. So
/// a
/// stretch that goes on where another left off belongs to the night of that one.
final class Bouts {

    /// Sleep with a longer pause in it is two sleeps.
    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);

    /// Nobody sleeps longer than this; a row of naps is no night.
    private static final Duration LONGEST = Duration.ofHours(16);

    private final TreeMap<LocalDate, List<Told>> nights = new TreeMap<>();
    private final List<Bout> bouts = new ArrayList<>();

    private Bouts() {}

    private record Bout(LocalDate night, Instant start, Instant end) {

        boolean goesOnWith(Told told) {
            var start = told.stretch().start();
            return !start.isAfter(end.plus(LONGEST_PAUSE)) && !start.isAfter(this.start.plus(LONGEST));
        }

        Bout with(Told told) {
            var until = told.stretch().end();
            return new Bout(night, start, until.isAfter(end) ? until : end);
        }

        boolean covers(Told told) {
            return told.stretch().start().isBefore(end) && told.stretch().end().isAfter(start);
        }
    }

    /// @param told in order of their starts
    static Map<LocalDate, List<Told>> byNight(List<Told> told) {
        var bouts = new Bouts();
        told.stream().filter(each -> !inBed(each)).forEach(bouts::sleep);
        told.stream().filter(Bouts::inBed).forEach(bouts::lie);
        return bouts.nights;
    }

    private static boolean inBed(Told told) {
        return told.stretch().stage() == SleepStage.IN_BED;
    }

    private void sleep(Told told) {
        if (bouts.isEmpty() || !bouts.getLast().goesOnWith(told)) {
            bouts.add(new Bout(
                    told.night(), told.stretch().start(), told.stretch().end()));
        } else {
            bouts.add(bouts.removeLast().with(told));
        }
        add(bouts.getLast().night(), told);
    }

    /// In bed belongs to the sleep it lies over.
    private void lie(Told told) {
        add(
                bouts.stream()
                        .filter(bout -> bout.covers(told))
                        .findFirst()
                        .map(Bout::night)
                        .orElse(told.night()),
                told);
    }

    private void add(LocalDate night, Told told) {
        nights.computeIfAbsent(night, any -> new ArrayList<>()).add(told);
    }
}
