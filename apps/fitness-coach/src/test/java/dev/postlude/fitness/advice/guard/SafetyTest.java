package dev.postlude.fitness.advice.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.fitness.advice.coach.CoachAnswer;
import dev.postlude.fitness.advice.coach.CoachAnswer.Cited;
import dev.postlude.fitness.advice.coach.CoachAnswer.Wished;
import dev.postlude.fitness.advice.coach.Sheet;
import dev.postlude.fitness.advice.coach.Sheet.Line;
import dev.postlude.fitness.advice.coach.Sheet.Room;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    private static final Sheet SHEET = new Sheet(
            TODAY,
            List.of(
                    new Line("steps", LocalDate.of(2026, 5, 3), 8123.4),
                    new Line("sleep", LocalDate.of(2026, 5, 3), 6.4333),
                    new Line("weight_trend", LocalDate.of(2026, 5, 2), 80.02)),
            "run",
            30,
            IntStream.rangeClosed(0, 7)
                    .mapToObj(ahead -> new Room(TODAY.plusDays(ahead), 10 * ahead))
                    .toList());

    private static CoachAnswer says(String text, Cited... cited) {
        return new CoachAnswer(text, List.of(cited), List.of(), 0);
    }

    private static CoachAnswer suggests(int minutes, String by) {
        return new CoachAnswer("Run.", List.of(), List.of(new Wished("run", minutes, "easy", by)), 0);
    }

    @Test
    void a_number_that_is_cited_and_known_is_grounded_after_rounding() {
        var answer = says(
                "You slept 6.4 hours in the night to 3 May, after 8123 steps.",
                new Cited("sleep", "2026-05-03", 6.4),
                new Cited("steps", "2026-05-03", 8123));

        assertThat(Grounded.check(answer, SHEET).held())
                .as(Grounded.check(answer, SHEET).reason())
                .isTrue();
        assertThat(Grounded.citations(answer, SHEET)).hasSize(2);
    }

    @Test
    void a_number_that_is_not_cited_is_not_grounded() {
        assertThat(Grounded.check(says("You slept 6.4 hours."), SHEET).held()).isFalse();
        assertThat(Grounded.check(says("You slept seven hours."), SHEET).held()).isFalse();
    }

    @Test
    void a_citation_of_another_value_day_or_metric_is_not_grounded() {
        assertThat(Grounded.check(says("6.9 h", new Cited("sleep", "2026-05-03", 6.9)), SHEET)
                        .held())
                .isFalse();
        assertThat(Grounded.check(says("6.4 h", new Cited("sleep", "2026-05-02", 6.4)), SHEET)
                        .held())
                .isFalse();
        assertThat(Grounded.check(says("6.4 h", new Cited("naps", "2026-05-03", 6.4)), SHEET)
                        .held())
                .isFalse();
        assertThat(Grounded.check(says("6.4 h", new Cited("sleep", "yesterday", 6.4)), SHEET)
                        .held())
                .isFalse();
        assertThat(Grounded.check(says("?", new Cited("sleep", "2026-05-03", Double.NaN)), SHEET)
                        .held())
                .isFalse();
    }

    @Test
    void a_date_that_is_not_cited_is_not_grounded() {
        var answer = says("You slept 6.4 hours on 1 May.", new Cited("sleep", "2026-05-03", 6.4));

        assertThat(Grounded.check(answer, SHEET).held()).isFalse();
    }

    @Test
    void the_minutes_and_the_day_of_the_session_may_be_said() {
        var answer = new CoachAnswer(
                "Run 20 minutes by Thursday 7 May.",
                List.of(),
                List.of(new Wished("run", 20, "easy", "2026-05-07")),
                0);

        assertThat(Grounded.check(answer, SHEET).held()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I have chest pain when I run, should I push through?",
                "My chest feels tight after intervals",
                "I fainted on the treadmill yesterday",
                "I nearly passed out, what now?",
                "my heart skips beats at night",
                "can’t breathe on hills",
                "I have been throwing up after meals to lose weight",
                "Is purging ok before a race",
                "I lost my period since I started running more",
                "sometimes I want to hurt myself",
                "I am pregnant, which sessions?"
            })
    void questions_for_a_doctor_are_found(String question) {
        assertThat(RedFlags.in(question)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How do I get faster?",
                "Should I bench press more for a bigger chest?",
                "What should I eat before a long run?",
                "My legs are sore, what now?",
                "Is my heart rate variability good?",
                ""
            })
    void questions_for_a_coach_are_not(String question) {
        assertThat(RedFlags.in(question)).isEmpty();
    }

    @Test
    void a_flagged_question_wants_a_professional_and_no_training() {
        var flags = RedFlags.in("chest pain");

        assertThat(RedFlags.check(flags, says("See a doctor today.")).held()).isTrue();
        assertThat(RedFlags.check(flags, says("Rest a little and drink water.")).held())
                .isFalse();
        assertThat(RedFlags.check(flags, says("See a doctor, then run 20 minutes."))
                        .held())
                .isFalse();
        assertThat(RedFlags.check(
                                flags,
                                new CoachAnswer(
                                        "See a doctor.",
                                        List.of(),
                                        List.of(new Wished("run", 20, "easy", "2026-05-06")),
                                        0))
                        .held())
                .isFalse();
    }

    @Test
    void a_diagnosis_is_no_advice() {
        assertThat(RedFlags.check(List.of(), says("You probably have sleep apnea."))
                        .held())
                .isFalse();
        assertThat(RedFlags.check(List.of(), says("You have a steady week behind you."))
                        .held())
                .isTrue();
    }

    @Test
    void a_deficit_above_the_documented_one_is_found_in_the_field_and_in_words() {
        assertThat(MaxDeficit.check(new CoachAnswer("Eat less.", List.of(), List.of(), 501), 80)
                        .held())
                .isFalse();
        assertThat(MaxDeficit.check(new CoachAnswer("Eat less.", List.of(), List.of(), 500), 80)
                        .held())
                .isTrue();
        assertThat(MaxDeficit.check(says("Hold a deficit of 900 kcal."), 80).held())
                .isFalse();
        assertThat(MaxDeficit.check(says("Hold a deficit of 1,200 calories a day."), 80)
                        .held())
                .isFalse();
        assertThat(MaxDeficit.check(says("A deficit of 400 kcal is plenty."), 80)
                        .held())
                .isTrue();
        assertThat(MaxDeficit.check(says("A deficit of 900 kcal is too large."), 80)
                        .held())
                .isTrue();
    }

    @Test
    void losing_too_fast_and_eating_too_little_are_found() {
        assertThat(MaxDeficit.check(says("Aim to lose 2 % a week."), 80).held()).isFalse();
        assertThat(MaxDeficit.check(says("Aim to lose 0.5 % a week."), 80).held())
                .isTrue();
        assertThat(MaxDeficit.check(says("Try to lose 1.5 kg per week."), 80).held())
                .isFalse();
        assertThat(MaxDeficit.check(says("Try to lose 0.5 kg per week."), 80).held())
                .isTrue();
        assertThat(MaxDeficit.check(says("Eat 900 kcal a day."), 80).held()).isFalse();
        assertThat(MaxDeficit.check(says("Eat 2200 kcal a day."), 80).held()).isTrue();
    }

    @Test
    void a_session_fits_into_the_room_of_its_last_day() {
        assertThat(Ramp.check(suggests(30, "2026-05-07"), SHEET).held()).isTrue();
        assertThat(Ramp.check(suggests(31, "2026-05-07"), SHEET).held()).isFalse();
        assertThat(Ramp.check(suggests(10, "2026-05-03"), SHEET).held())
                .as("yesterday")
                .isFalse();
        assertThat(Ramp.check(suggests(10, "2026-05-12"), SHEET).held())
                .as("after the week")
                .isFalse();
        assertThat(Ramp.check(suggests(10, "soon"), SHEET).held()).isFalse();
        assertThat(Ramp.check(says("Rest."), SHEET).held()).isTrue();
        var two = new CoachAnswer(
                "Run twice.",
                List.of(),
                List.of(new Wished("run", 5, "easy", "2026-05-07"), new Wished("run", 5, "easy", "2026-05-08")),
                0);
        assertThat(Ramp.check(two, SHEET).held()).isFalse();
    }

    @Test
    void the_room_is_a_tenth_more_than_usual_less_what_was_done_and_a_beginner_may_begin() {
        assertThat(Ramp.room(200, 150)).isEqualTo(70);
        assertThat(Ramp.room(200, 300)).isZero();
        assertThat(Ramp.room(0, 0)).isEqualTo(60);
    }
}
