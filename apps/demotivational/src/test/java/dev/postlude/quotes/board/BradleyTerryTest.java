package dev.postlude.quotes.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postlude.quotes.board.BradleyTerry.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BradleyTerryTest {

    private static Map<String, BradleyTerry.Strength> strengths(Outcome<?>... outcomes) {
        var list = new ArrayList<Outcome<String>>();
        for (var outcome : outcomes) {
            list.add(new Outcome<>((String) outcome.winner(), (String) outcome.loser(), outcome.times()));
        }
        return BradleyTerry.of(list);
    }

    private static double theta(Map<String, BradleyTerry.Strength> strengths, String name) {
        return strengths.get(name).theta();
    }

    @Test
    void nobody_has_a_strength_before_anybody_has_met() {
        assertThat(BradleyTerry.<String>of(List.of())).isEmpty();
    }

    /// With two there is a closed form: the logarithm of their odds, nearly, and its error √(1/won + 1/lost).
    @Test
    void two_differ_by_the_logarithm_of_their_odds() {
        var strengths = strengths(new Outcome<>("a", "b", 3_000), new Outcome<>("b", "a", 1_000));

        assertThat(theta(strengths, "a") - theta(strengths, "b")).isCloseTo(Math.log(3), within(0.002));
        assertThat(theta(strengths, "a") + theta(strengths, "b")).isCloseTo(0, within(1e-12));
        var half = 1.959964 * Math.sqrt(1.0 / 3_000 + 1.0 / 1_000) / 2;
        assertThat(strengths.get("a").likely().width() / 2).isCloseTo(half, within(0.001));
    }

    @Test
    void who_has_always_won_is_strong_and_not_infinitely_so() {
        var strengths = strengths(new Outcome<>("a", "b", 5));

        assertThat(theta(strengths, "a")).isBetween(0.5, 3.0);
        assertThat(strengths.get("a").likely().contains(0)).isTrue();
        assertThat(theta(strengths, "b")).isCloseTo(-theta(strengths, "a"), within(1e-9));
    }

    @Test
    void a_circle_of_three_leaves_all_of_them_average() {
        var strengths = strengths(new Outcome<>("a", "b", 7), new Outcome<>("b", "c", 7), new Outcome<>("c", "a", 7));

        assertThat(strengths.values())
                .allSatisfy(strength -> assertThat(strength.theta()).isCloseTo(0, within(1e-9)));
    }

    @Test
    void who_beats_the_strong_is_stronger_than_who_beats_the_weak() {
        var strengths = strengths(
                new Outcome<>("strong", "weak", 30),
                new Outcome<>("weak", "strong", 10),
                new Outcome<>("x", "strong", 10),
                new Outcome<>("strong", "x", 10),
                new Outcome<>("y", "weak", 10),
                new Outcome<>("weak", "y", 10));

        assertThat(theta(strengths, "x")).isGreaterThan(theta(strengths, "y") + 0.5);
    }

    @Test
    void those_who_never_met_have_strengths_all_the_same_and_wide_ones() {
        var strengths = strengths(new Outcome<>("a", "b", 50), new Outcome<>("b", "a", 50), new Outcome<>("c", "d", 1));

        assertThat(strengths).hasSize(4);
        assertThat(strengths.get("c").likely().width())
                .isGreaterThan(2 * strengths.get("a").likely().width() / 2);
    }

    /// Four of known strength meet at random; nineteen intervals of twenty hold what they were drawn from.
    @Test
    void an_interval_holds_the_truth_as_often_as_it_says() {
        var truth = new double[] {-0.8, -0.2, 0.2, 0.8};
        var chance = new SplittableRandom(42);
        int held = 0;
        for (int world = 0; world < 250; world++) {
            var outcomes = new ArrayList<Outcome<Integer>>();
            for (int pair = 0; pair < 300; pair++) {
                int i = chance.nextInt(4);
                int j = (i + 1 + chance.nextInt(3)) % 4;
                boolean first = chance.nextDouble() < BradleyTerry.chance(truth[i] - truth[j]);
                outcomes.add(first ? new Outcome<>(i, j, 1) : new Outcome<>(j, i, 1));
            }
            var strengths = BradleyTerry.of(outcomes);
            for (int i = 0; i < truth.length; i++) {
                held += strengths.get(i).likely().contains(truth[i]) ? 1 : 0;
            }
        }

        assertThat(held / 1_000.0).isBetween(0.93, 0.97);
    }
}
