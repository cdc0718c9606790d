package dev.postlude.fitness.metrics.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TrimpTest {

    private static final HeartRange RANGE = new HeartRange(50, 190);

    @Test
    void half_an_hour_at_seven_tenths_of_the_reserve_is_what_banister_says() {
        // 30 · 0.7 · 0.64 · e^1.344 and 30 · 0.7 · 0.86 · e^1.169, worked out with bc.
        assertThat(Trimp.banister(30, RANGE.share(148), Sex.MALE)).isCloseTo(51.5337, within(1e-3));
        assertThat(Trimp.banister(30, RANGE.share(148), Sex.FEMALE)).isCloseTo(58.1310, within(1e-3));
    }

    @Test
    void whose_sex_is_not_known_gets_the_mean_of_both_curves() {
        assertThat(Trimp.banister(30, 0.7, Sex.UNKNOWN)).isCloseTo((51.5337 + 58.1310) / 2, within(1e-3));
    }

    @Test
    void at_rest_there_is_no_load_and_above_the_maximum_no_more_than_at_it() {
        assertThat(RANGE.share(45)).isZero();
        assertThat(RANGE.share(240)).isEqualTo(1);
        assertThat(Trimp.banister(60, 0, Sex.MALE)).isZero();
        // 10 · 0.64 · e^1.92
        assertThat(Trimp.banister(10, 1, Sex.MALE)).isCloseTo(43.6541, within(1e-3));
    }

    @Test
    void zones_weigh_as_much_as_their_number() {
        assertThat(Trimp.edwards(new double[] {10, 20, 5, 2, 1})).isEqualTo(10 + 40 + 15 + 8 + 5);
    }

    @Test
    void a_zone_begins_at_its_lower_bound() {
        assertThat(Trimp.zone(99, 200)).isZero();
        assertThat(Trimp.zone(100, 200)).isEqualTo(1);
        assertThat(Trimp.zone(120, 200)).isEqualTo(2);
        assertThat(Trimp.zone(140, 200)).isEqualTo(3);
        assertThat(Trimp.zone(179, 200)).isEqualTo(4);
        assertThat(Trimp.zone(180, 200)).isEqualTo(5);
        assertThat(Trimp.zone(215, 200)).isEqualTo(5);
    }

    @Test
    void the_usual_maximum_is_tanakas() {
        assertThat(HeartRange.usualMaximum(40)).isEqualTo(180);
    }

    @Test
    void without_a_heart_rate_the_activity_stands_in() {
        // (8.5 - 1) / (42/3.5 - 1)
        assertThat(Sport.of("Running").share(42)).isCloseTo(0.6818, within(1e-4));
        assertThat(Sport.of("Running").share(0)).isCloseTo(7.5 / 9, within(1e-9));
        assertThat(Sport.of("Curling").met()).isEqualTo(4);
        assertThat(Sport.ofWord("strength")).contains(Sport.of("CoreTraining"));
    }

    @Test
    void sexes_are_read_as_an_export_writes_them() {
        assertThat(Sex.of("HKBiologicalSexFemale")).isEqualTo(Sex.FEMALE);
        assertThat(Sex.of("male")).isEqualTo(Sex.MALE);
        assertThat(Sex.of("other")).isEqualTo(Sex.UNKNOWN);
        assertThat(Sex.of(null)).isEqualTo(Sex.UNKNOWN);
    }

    @Test
    void a_heart_that_rests_faster_than_it_can_beat_is_refused() {
        assertThatThrownBy(() -> new HeartRange(190, 60)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Trimp.banister(-1, 0.5, Sex.MALE)).isInstanceOf(IllegalArgumentException.class);
    }
}
