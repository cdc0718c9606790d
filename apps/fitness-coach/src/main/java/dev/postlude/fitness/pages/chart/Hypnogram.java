package dev.postlude.fitness.pages.chart;

import dev.postlude.fitness.health.SleepStage;
import dev.postlude.fitness.metrics.sleep.Spell;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A night, stage by stage, by the clock on the wall.
public final class Hypnogram {

    private static final int WIDTH = 1120;
    private static final int HEIGHT = 210;
    private static final double LEFT = 56;
    private static final double RIGHT = 10;
    private static final double LANE = 36;
    private static final double TOP = 10;

    private static final List<SleepStage> LANES =
            List.of(SleepStage.AWAKE, SleepStage.REM, SleepStage.CORE, SleepStage.DEEP);

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private Hypnogram() {}

    /// @param spells at least one
    public static String svg(List<Spell> spells) {
        var start =
                spells.stream().map(Spell::start).min(Comparator.naturalOrder()).orElseThrow();
        var end = spells.stream().map(Spell::end).max(Comparator.naturalOrder()).orElseThrow();
        var offset = spells.getFirst().offset();
        var scale = new Scale(0, Math.max(1, seconds(start, end)), LEFT, WIDTH - RIGHT);
        var svg = new Svg(
                WIDTH,
                HEIGHT,
                "hypnogram",
                "The night, stage by stage",
                String.format(
                        Locale.ROOT,
                        "From %s to %s, in %d stretches.",
                        CLOCK.format(LocalDateTime.ofInstant(start, offset)),
                        CLOCK.format(LocalDateTime.ofInstant(end, offset)),
                        spells.size()));
        for (int lane = 0; lane < LANES.size(); lane++) {
            svg.text(LEFT - 8, TOP + lane * LANE + LANE * 0.62, "end", "tick", name(LANES.get(lane)));
            svg.line(LEFT, TOP + (lane + 1) * LANE, WIDTH - RIGHT, TOP + (lane + 1) * LANE, "grid");
        }
        hours(svg, start, end, spells, scale);
        for (var spell : spells) {
            double from = scale.at(seconds(start, spell.start()));
            double to = scale.at(seconds(start, spell.end()));
            var tip = String.format(
                    Locale.ROOT,
                    "%s, %d minutes from %s",
                    name(spell.stage()),
                    Duration.between(spell.start(), spell.end()).toMinutes(),
                    CLOCK.format(LocalDateTime.ofInstant(spell.start(), spell.offset())));
            if (spell.stage() == SleepStage.IN_BED) {
                svg.rect(from, TOP + LANES.size() * LANE + 8, to - from, 5, "stage in-bed", tip);
            } else {
                int lane = lane(spell.stage());
                svg.rect(
                        from,
                        TOP + lane * LANE + 6,
                        to - from,
                        LANE - 10,
                        "stage " + spell.stage().word(),
                        tip);
            }
        }
        return svg.end();
    }

    private static void hours(Svg svg, Instant start, Instant end, List<Spell> spells, Scale scale) {
        var offset = spells.getFirst().offset();
        var hour = LocalDateTime.ofInstant(start, offset)
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(1);
        for (; hour.toInstant(offset).isBefore(end); hour = hour.plusHours(1)) {
            double x = scale.at(seconds(start, hour.toInstant(offset)));
            svg.line(x, TOP, x, TOP + LANES.size() * LANE, "grid");
            svg.text(x, HEIGHT - 14, "middle", "tick", CLOCK.format(hour));
        }
    }

    /// Sleep of an unknown kind is drawn where most sleep is.
    private static int lane(SleepStage stage) {
        return Math.max(0, LANES.indexOf(stage == SleepStage.ASLEEP ? SleepStage.CORE : stage));
    }

    private static String name(SleepStage stage) {
        return switch (stage) {
            case AWAKE -> "Awake";
            case REM -> "REM";
            case CORE -> "Core";
            case DEEP -> "Deep";
            case ASLEEP -> "Asleep";
            case IN_BED -> "In bed";
        };
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
