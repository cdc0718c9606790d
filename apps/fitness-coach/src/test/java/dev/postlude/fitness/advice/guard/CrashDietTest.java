package dev.postlude.fitness.advice.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.fitness.advice.coach.CoachAnswer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ways to say it, and ways to warn of it.
class CrashDietTest {

    private static boolean held(String text) {
        return MaxDeficit.check(new CoachAnswer(text, List.of(), List.of(), 0), 80)
                .held();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Eat no more than 1000 kcal a day.",
                "Limit yourself to at most 1,200 calories.",
                "Stick to 900 calories.",
                "Try an 800-calorie diet.",
                "Eat nine hundred calories a day.",
                "Eat 4000 kJ a day.",
                "Live on 1000 kcal.",
                "Eat 2000 kcal on Monday and 900 kcal on Tuesday.",
                "Hold a 300 kcal deficit on weekdays and a 900 kcal deficit at weekends.",
                "Eat more protein and hold a deficit of 1200 kcal.",
                "A deficit of 800 kcal is not too much.",
                "Cut 4000 kJ a day.",
                "Lose at most 2 kg a week.",
                "Try to lose 5 pounds a week.",
                "Lose 4 lb per week.",
                "Lose a little: 0.5 kg a day.",
                "Lose 5 kg in two weeks.",
                "Drop 8 kg in a month.",
                "Do a water fast before the race.",
                "Eat nothing until Sunday.",
                "Skip all meals tomorrow."
            })
    void a_crash_diet_is_found_however_it_is_said(String text) {
        assertThat(held(text)).as(text).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You burned 640 kcal on Monday.",
                "Your active energy was 640 kcal on 12 May.",
                "A snack of 200 kcal after the session is fine.",
                "Eat at least 2000 kcal a day.",
                "A deficit of 900 kcal is too large.",
                "Losing 2 kg a week is too fast.",
                "Lose at most 0.5 kg a week.",
                "Try to lose 1 lb a week.",
                "Lose 2 kg in a month.",
                "Never skip all meals.",
                "You lost 3 kg."
            })
    void what_is_no_crash_diet_is_left_alone(String text) {
        assertThat(held(text)).as(text).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lose 3 kg a week.", "Lose 7 lb in 7 days."})
    void of_whom_the_weight_is_not_known_nobody_loses_that_fast(String text) {
        assertThat(MaxDeficit.check(new CoachAnswer(text, List.of(), List.of(), 0), 0)
                        .held())
                .isFalse();
    }
}
