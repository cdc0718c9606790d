package dev.postlude.fitness.health;

import static dev.postlude.fitness.health.SleepStage.ASLEEP;
import static dev.postlude.fitness.health.SleepStage.AWAKE;
import static dev.postlude.fitness.health.SleepStage.CORE;
import static dev.postlude.fitness.health.SleepStage.DEEP;
import static dev.postlude.fitness.health.SleepStage.IN_BED;
import static dev.postlude.fitness.health.SleepStage.REM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.fitness.health.SleepStages.Segment;
import dev.postlude.fitness.health.SleepStages.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SleepStagesTest {

    @Test
    void stages_of_the_watch_stand_and_the_phone_fills_what_the_watch_left_open() {
        var night = List.of(
                stretch(0, 100, IN_BED, 2, 200),
                stretch(5, 95, ASLEEP, 2, 200),
                stretch(10, 40, CORE, 1, 300),
                stretch(40, 60, DEEP, 1, 300),
                stretch(60, 70, AWAKE, 1, 300),
                stretch(70, 90, REM, 1, 300));

        assertThat(SleepStages.merge(night))
                .containsExactly(
                        segment(5, 10, ASLEEP),
                        segment(10, 40, CORE),
                        segment(40, 60, DEEP),
                        segment(60, 70, AWAKE),
                        segment(70, 90, REM),
                        segment(90, 95, ASLEEP));
        assertThat(SleepStages.inBed(night).list())
                .containsExactly(new Span(Instant.ofEpochMilli(0), Instant.ofEpochMilli(100)));
    }

    @Test
    void a_source_that_says_asleep_and_a_stage_at_once_means_the_stage() {
        var night = List.of(stretch(0, 100, ASLEEP, 1, 300), stretch(20, 30, REM, 1, 300));

        assertThat(SleepStages.merge(night))
                .containsExactly(segment(0, 20, ASLEEP), segment(20, 30, REM), segment(30, 100, ASLEEP));
    }

    @Test
    void whoever_sleeps_is_in_bed_whether_or_not_anybody_says_so() {
        assertThat(SleepStages.inBed(List.of(stretch(3, 9, CORE, 1, 300))).length())
                .isEqualTo(6);
    }

    @Test
    void the_night_is_what_a_look_at_every_single_instant_says() {
        for (var seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var night = random(random);
            var segments = SleepStages.merge(night);

            for (var at = 0; at < 90; at++) {
                var now = Instant.ofEpochMilli(at);
                var merged = segments.stream()
                        .filter(each -> !each.start().isAfter(now) && now.isBefore(each.end()))
                        .map(Segment::stage)
                        .toList();
                assertThat(merged).as("seed %d at %d", seed, at).isEqualTo(expected(night, now));
            }
            Collections.shuffle(night, random);
            assertThat(SleepStages.merge(night)).as("seed %d shuffled", seed).isEqualTo(segments);
        }
    }

    private static List<SleepStage> expected(List<Stretch> night, Instant now) {
        return night.stream()
                .filter(each -> each.stage() != IN_BED)
                .filter(each -> !each.start().isAfter(now) && now.isBefore(each.end()))
                .max(Comparator.comparingInt(Stretch::priority)
                        .thenComparing(each -> each.stage().isDetailed())
                        .thenComparing(Stretch::start)
                        .thenComparing(Stretch::stage))
                .map(Stretch::stage)
                .stream()
                .toList();
    }

    private static List<Stretch> random(Random random) {
        var night = new ArrayList<Stretch>();
        for (var turn = random.nextInt(10); turn >= 0; turn--) {
            var start = random.nextInt(60);
            var source = random.nextInt(3);
            var stage = SleepStage.values()[random.nextInt(SleepStage.values().length)];
            night.add(stretch(start, start + random.nextInt(25), stage, source, 300 - 100 * source));
        }
        return night;
    }

    private static Stretch stretch(long start, long end, SleepStage stage, int source, int priority) {
        return new Stretch(Instant.ofEpochMilli(start), Instant.ofEpochMilli(end), stage, source, priority);
    }

    private static Segment segment(long start, long end, SleepStage stage) {
        return new Segment(Instant.ofEpochMilli(start), Instant.ofEpochMilli(end), stage);
    }
}
