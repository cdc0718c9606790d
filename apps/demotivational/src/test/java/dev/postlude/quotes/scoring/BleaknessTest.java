package dev.postlude.quotes.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.ai.Models;
import dev.postlude.ai.judge.Judge;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BleaknessTest {

    private static double bleakness(String quote) {
        var model = Models.of(Map.of(), java.util.List.of()).named(Models.OFFLINE);
        return new Judge(model, Bleakness.RUBRIC)
                .judge("work", quote)
                .mark("bleakness")
                .score();
    }

    @Test
    void a_hope_that_comes_to_nothing_over_an_empty_chair_is_as_bleak_as_it_gets() {
        assertThat(bleakness("Every dream begins with courage and ends with an empty chair that nobody will replace."))
                .isGreaterThan(0.9);
    }

    @Test
    void encouragement_is_not_bleak() {
        assertThat(bleakness("You can achieve anything if you believe in yourself and work together."))
                .isLessThan(0.1);
    }

    @Test
    void it_takes_a_turn_and_not_only_sad_words() {
        var turned = "Hope is the light that shows you the door is closed.";
        var merely = "The door is closed and it is cold.";

        assertThat(bleakness(turned)).isGreaterThan(bleakness(merely));
    }

    @Test
    void whoever_shouts_has_not_given_up() {
        assertThat(bleakness("Nothing is ever over!")).isLessThan(bleakness("Nothing is ever over."));
    }

    @Test
    void a_refusal_to_end_badly_costs() {
        assertThat(bleakness("Nobody said it would be easy, so learn to love the journey and grow every bright day."))
                .isLessThan(0.6);
    }
}
