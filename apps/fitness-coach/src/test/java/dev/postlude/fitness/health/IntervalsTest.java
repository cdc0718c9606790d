package dev.postlude.fitness.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.postlude.fitness.health.Intervals.Counted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntervalsTest {

    private static final int WATCH = 1;
    private static final int PHONE = 2;

    @Test
    void steps_of_a_watch_and_a_phone_in_one_pocket_count_once() {
        var walk = List.of(counted(0, 600, 1000, WATCH, 300), counted(0, 600, 900, PHONE, 200));

        assertThat(Intervals.total(walk)).isEqualTo(1000);
    }

    @Test
    void what_the_phone_counted_while_the_watch_was_charging_stays() {
        var walk = List.of(counted(0, 400, 400, WATCH, 300), counted(0, 1000, 1000, PHONE, 200));

        assertThat(Intervals.merge(walk))
                .containsExactly(counted(0, 400, 400, WATCH, 300), counted(0, 1000, 600, PHONE, 200));
    }

    @Test
    void a_person_who_believes_the_phone_more_gets_the_phone() {
        var walk = List.of(counted(0, 600, 1000, WATCH, 300), counted(0, 600, 900, PHONE, 301));

        assertThat(Intervals.total(walk)).isEqualTo(900);
    }

    @Test
    void what_happened_at_an_instant_counts_unless_a_better_source_covers_it() {
        var drinks = List.of(
                counted(0, 10, 1, WATCH, 300),
                counted(5, 5, 7, PHONE, 200),
                counted(10, 10, 8, PHONE, 200),
                counted(11, 11, 9, PHONE, 200));

        assertThat(Intervals.total(drinks)).isEqualTo(1 + 8 + 9);
    }

    @Test
    void one_source_is_never_held_against_itself() {
        var meals = List.of(counted(3, 3, 200, PHONE, 200), counted(3, 3, 150, PHONE, 200));

        assertThat(Intervals.total(meals)).isEqualTo(350);
    }

    @Test
    void an_end_before_the_start_is_refused() {
        assertThatThrownBy(() -> counted(2, 1, 5, WATCH, 300)).hasMessageContaining("ends no sooner than it starts");
    }

    @Test
    void what_remains_is_what_a_look_at_every_single_instant_says() {
        for (var seed = 0; seed < 2_000; seed++) {
            var counted = random(new Random(seed));

            assertThat(Intervals.total(counted)).as("seed %d", seed).isCloseTo(instantByInstant(counted), within(1e-6));
        }
    }

    @Test
    void the_order_in_which_they_come_makes_no_difference() {
        for (var seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var counted = random(random);
            var shuffled = new ArrayList<>(counted);
            Collections.shuffle(shuffled, random);

            assertThat(Intervals.merge(shuffled)).as("seed %d", seed).isEqualTo(Intervals.merge(counted));
        }
    }

    @Test
    void never_less_than_the_best_source_and_never_more_than_all_of_them() {
        for (var seed = 0; seed < 500; seed++) {
            var counted = random(new Random(seed));
            var best = counted.stream().mapToInt(Counted::priority).max().orElse(0);

            assertThat(Intervals.total(counted))
                    .as("seed %d", seed)
                    .isBetween(
                            counted.stream()
                                            .filter(each -> each.priority() == best)
                                            .mapToDouble(Counted::value)
                                            .sum()
                                    - 1e-6,
                            counted.stream().mapToDouble(Counted::value).sum() + 1e-6);
        }
    }

    private static List<Counted> random(Random random) {
        var counted = new ArrayList<Counted>();
        for (var turn = random.nextInt(12); turn >= 0; turn--) {
            var start = random.nextInt(60);
            var source = random.nextInt(4);
            counted.add(counted(
                    start,
                    start + Math.max(0, random.nextInt(25) - 3),
                    random.nextInt(100),
                    source,
                    300 - 100 * source));
        }
        return counted;
    }

    /// Slow, and plainly right: each millisecond of each source counts unless a better source has it too.
    private static double instantByInstant(List<Counted> counted) {
        var sum = 0.0;
        for (var each : counted) {
            var start = each.start().toEpochMilli();
            var end = each.end().toEpochMilli();
            if (start == end) {
                sum += covered(counted, each.priority(), start) ? 0 : each.value();
            }
            for (var at = start; at < end; at++) {
                sum += covered(counted, each.priority(), at) ? 0 : each.value() / (end - start);
            }
        }
        return sum;
    }

    private static boolean covered(List<Counted> counted, int priority, long at) {
        return counted.stream()
                .anyMatch(other -> other.priority() > priority
                        && other.start().toEpochMilli() <= at
                        && at < other.end().toEpochMilli());
    }

    private static Counted counted(long start, long end, double value, int source, int priority) {
        return new Counted(Instant.ofEpochMilli(start), Instant.ofEpochMilli(end), value, source, priority);
    }
}
