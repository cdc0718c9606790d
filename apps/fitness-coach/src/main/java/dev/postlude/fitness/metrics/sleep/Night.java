package dev.postlude.fitness.metrics.sleep;

import dev.postlude.fitness.health.SleepStage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/// One night's main sleep.
///
/// @param key              the day of its morning: the day twelve hours after it began
/// @param asleep           minutes asleep, whatever the stage
/// @param inBed            minutes from the first to the last moment in bed, if being in bed was noted
/// @param efficiency       the share of the time in bed, or else between first and last sleep, that was slept
/// @param latency          minutes from lying down to the first sleep, if lying down was noted
/// @param awakenings       times awake between first and last sleep, a minute or longer
/// @param awake            minutes awake between first and last sleep
/// @param midpoint         minutes after noon of the evening, by the clock on the wall, of the middle of the sleep
/// @param naps             minutes asleep at other times of the same day
public record Night(
        LocalDate key,
        Instant start,
        Instant end,
        double asleep,
        OptionalDouble inBed,
        double efficiency,
        OptionalDouble latency,
        int awakenings,
        double awake,
        double core,
        double deep,
        double rem,
        double midpoint,
        double naps) {

    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    /// Sleep with a longer pause in it is two sleeps.
    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);

    /// How long before and after its sleep a night may be in bed.
    private static final Duration LONGEST_LYING = Duration.ofHours(3);

    private static final double SHORTEST_AWAKENING = 1;

    /// The day that sleep beginning at `start` belongs to. By the clock on the wall, so that a night in which the
    /// clocks change is one night.
    public static LocalDate key(Instant start, ZoneOffset offset) {
        return start.atOffset(offset).toLocalDateTime().plus(HALF_A_DAY).toLocalDate();
    }

    /// The night of these spells, all of one key; empty if nobody slept.
    public static Optional<Night> of(LocalDate key, List<Spell> spells) {
        var sleeps = clusters(
                spells.stream().filter(spell -> spell.stage().isAsleep()).toList());
        return sleeps.stream()
                .max(Comparator.comparingDouble(sleep -> covered(sleep, spell -> true)))
                .map(main -> night(key, main, spells, sleeps));
    }

    private static Night night(LocalDate key, List<Spell> main, List<Spell> spells, List<List<Spell>> sleeps) {
        var start = main.getFirst().start();
        var end = latest(main);
        double asleep = covered(main, spell -> true);
        double between = minutes(start, end);
        var lying = lying(spells, start, end);
        var inBed = lying.map(bed -> minutes(bed.start(), bed.end()));
        var waking = spells.stream()
                .filter(spell -> spell.stage() == SleepStage.AWAKE
                        && spell.start().isBefore(end)
                        && spell.end().isAfter(start))
                .map(spell -> cut(spell, start, end))
                .toList();
        double all = sleeps.stream()
                .mapToDouble(sleep -> covered(sleep, spell -> true))
                .sum();
        return new Night(
                key,
                start,
                end,
                asleep,
                optional(inBed),
                Math.min(1, asleep / Math.max(asleep, inBed.orElse(between))),
                optional(lying.map(bed -> minutes(bed.start(), start))),
                awakenings(waking),
                covered(waking, spell -> true),
                covered(main, spell -> spell.stage() == SleepStage.CORE),
                covered(main, spell -> spell.stage() == SleepStage.DEEP),
                covered(main, spell -> spell.stage() == SleepStage.REM),
                midpoint(key, main, start, end),
                all - asleep);
    }

    /// By the wall clock, from noon of the evening on: half past three at night is 930, and no night crosses zero.
    private static double midpoint(LocalDate key, List<Spell> main, Instant start, Instant end) {
        var middle = start.plus(Duration.between(start, end).dividedBy(2));
        var during = main.stream()
                .filter(spell -> !spell.start().isAfter(middle))
                .reduce(main.getFirst(), (earlier, later) -> later);
        return Duration.between(key.minusDays(1).atTime(12, 0), during.wall(middle))
                        .toSeconds()
                / 60.0;
    }

    /// From lying down to getting up, as far as it was noted near this sleep.
    private static Optional<Spell> lying(List<Spell> spells, Instant start, Instant end) {
        var near = spells.stream()
                .filter(spell -> spell.stage() == SleepStage.IN_BED)
                .filter(spell -> spell.start().isBefore(end) && spell.end().isAfter(start))
                .filter(spell -> minutes(spell.start(), start) <= LONGEST_LYING.toMinutes())
                .toList();
        return near.stream().map(Spell::start).min(Comparator.naturalOrder()).map(first -> {
            var down = first.isBefore(start) ? first : start;
            var up = latest(near).isAfter(end) ? latest(near) : end;
            return new Spell(down, up, SleepStage.IN_BED, near.getFirst().offset());
        });
    }

    private static int awakenings(List<Spell> waking) {
        return (int) clusters(waking, Duration.ZERO).stream()
                .filter(each -> minutes(each.getFirst().start(), latest(each)) >= SHORTEST_AWAKENING)
                .count();
    }

    private static List<List<Spell>> clusters(List<Spell> spells) {
        return clusters(spells, LONGEST_PAUSE);
    }

    /// Spells in order of time, those with no longer pause between them together.
    private static List<List<Spell>> clusters(List<Spell> spells, Duration pause) {
        var clusters = new ArrayList<List<Spell>>();
        var until = Instant.MIN;
        for (var spell :
                spells.stream().sorted(Comparator.comparing(Spell::start)).toList()) {
            if (clusters.isEmpty() || Duration.between(until, spell.start()).compareTo(pause) > 0) {
                clusters.add(new ArrayList<>());
                until = spell.end();
            }
            clusters.getLast().add(spell);
            until = until.isAfter(spell.end()) ? until : spell.end();
        }
        return clusters;
    }

    /// The minutes covered by the spells that are `wanted`; what two of them cover counts once.
    private static double covered(List<Spell> spells, Predicate<Spell> wanted) {
        return clusters(spells.stream().filter(wanted).toList(), Duration.ZERO).stream()
                .mapToDouble(each -> minutes(each.getFirst().start(), latest(each)))
                .sum();
    }

    private static Spell cut(Spell spell, Instant from, Instant to) {
        return new Spell(
                spell.start().isBefore(from) ? from : spell.start(),
                spell.end().isAfter(to) ? to : spell.end(),
                spell.stage(),
                spell.offset());
    }

    private static Instant latest(List<Spell> spells) {
        return spells.stream().map(Spell::end).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static double minutes(Instant from, Instant to) {
        return from.isAfter(to) ? 0 : Duration.between(from, to).toMillis() / 60_000.0;
    }

    private static OptionalDouble optional(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
