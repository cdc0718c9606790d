package dev.postlude.fitness.advice.coach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.ai.Models;
import dev.postlude.fitness.advice.coach.Sheet.Line;
import dev.postlude.fitness.advice.coach.Sheet.Room;
import dev.postlude.fitness.advice.guard.Grounded;
import dev.postlude.fitness.advice.guard.MaxDeficit;
import dev.postlude.fitness.advice.guard.Ramp;
import dev.postlude.fitness.advice.guard.RedFlags;
import dev.postlude.fitness.metrics.Gauge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpeechTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    private final Coach coach = new Coach(Models.of(Map.of(), List.of()).named("offline"));

    private static Sheet sheet(int room, Line... lines) {
        return new Sheet(
                TODAY,
                List.of(lines),
                "run",
                40,
                IntStream.rangeClosed(0, 7)
                        .mapToObj(ahead -> new Room(TODAY.plusDays(ahead), room))
                        .toList());
    }

    private static Line line(Gauge gauge, double value) {
        return new Line(gauge.word(), TODAY.minusDays(1), value);
    }

    private CoachAnswer ask(Tone tone, Sheet sheet, String question) {
        return coach.advise(tone, sheet, question, RedFlags.in(question)).answer();
    }

    @Test
    void both_tones_say_the_same_numbers_in_other_words() {
        var sheet = sheet(100, line(Gauge.SLEEP, 6.2), line(Gauge.RECOVERY, 55), line(Gauge.STEPS_WEEK, 5011));

        var drill = ask(Tone.DRILL, sheet, "");
        var calm = ask(Tone.CALM, sheet, "");

        assertThat(drill.text()).isNotEqualTo(calm.text());
        assertThat(drill.citations()).isEqualTo(calm.citations());
        assertThat(drill.sessions()).isEqualTo(calm.sessions());
    }

    @Test
    void what_was_asked_about_comes_first() {
        var sheet = sheet(100, line(Gauge.SLEEP, 8), line(Gauge.RECOVERY, 10), line(Gauge.WEIGHT_TREND, 80));

        assertThat(ask(Tone.CALM, sheet, "How do I lose weight?").text()).startsWith("Your weight trend");
        assertThat(ask(Tone.CALM, sheet, "Why am I tired at night?").text()).startsWith("In the night");
        assertThat(ask(Tone.CALM, sheet, "").text())
                .as("recovery needs it most")
                .startsWith("Your recovery");
    }

    @Test
    void a_session_is_easy_after_a_bad_night_and_never_longer_than_there_is_room() {
        var tired =
                ask(Tone.DRILL, sheet(25, line(Gauge.SLEEP, 4)), "").sessions().getFirst();
        assertThat(tired.intensity()).isEqualTo("easy");
        assertThat(tired.minutes()).isEqualTo(25);

        var fresh = ask(Tone.DRILL, sheet(100, line(Gauge.SLEEP, 8), line(Gauge.RECOVERY, 90), line(Gauge.TSB, 4)), "")
                .sessions()
                .getFirst();
        assertThat(fresh.intensity()).isEqualTo("hard");

        assertThat(ask(Tone.DRILL, sheet(10, line(Gauge.SLEEP, 8)), "").sessions())
                .as("no room")
                .isEmpty();
    }

    @Test
    void losing_too_fast_is_answered_with_eating_more() {
        var sheet = sheet(
                100, line(Gauge.WEIGHT_TREND, 80), line(Gauge.WEIGHT_RATE, -1.5), line(Gauge.WEIGHT_RATE_SHARE, -1.9));

        assertThat(ask(Tone.DRILL, sheet, "weight").text()).contains("Too fast. Eat more.");
    }

    @Test
    void whoever_describes_a_symptom_is_sent_to_a_doctor_in_either_tone() {
        for (var tone : Tone.values()) {
            var answer = ask(tone, sheet(100, line(Gauge.SLEEP, 8)), "I fainted, and my chest hurts.");

            assertThat(answer.text()).contains("doctor");
            assertThat(answer.sessions()).isEmpty();
            assertThat(RedFlags.check(RedFlags.in("I fainted"), answer).held()).isTrue();
        }
    }

    @Test
    void of_whom_nothing_is_known_nothing_is_said() {
        var answer = ask(Tone.CALM, sheet(60), "How am I doing?");

        assertThat(answer.citations()).isEmpty();
        assertThat(answer.sessions()).isEmpty();
        assertThat(answer.text()).contains("export");
    }

    @Test
    void numbers_of_long_ago_are_said_to_be_of_long_ago_with_their_day_cited() {
        for (var tone : Tone.values()) {
            var old = sheet(60, new Line("sleep", TODAY.minusYears(2), 7.1));

            var answer = ask(tone, old, "How is my sleep?");

            assertThat(answer.text()).contains("newest numbers", "4 May 2024");
            assertThat(Grounded.check(answer, old).held())
                    .as(Grounded.check(answer, old).reason())
                    .isTrue();
        }
        assertThat(ask(Tone.CALM, sheet(60, line(Gauge.SLEEP, 7.1)), "sleep").text())
                .doesNotContain("newest numbers");
    }

    @Test
    void a_question_no_rule_can_read_gets_no_numbers_and_no_session() {
        for (var tone : Tone.values()) {
            var answer = ask(tone, sheet(60, line(Gauge.SLEEP, 7.1)), "Wie geht es meinem Schlaf?");

            assertThat(answer.text()).contains("English", "doctor");
            assertThat(answer.citations()).isEmpty();
            assertThat(answer.sessions()).isEmpty();
            assertThat(RedFlags.check(RedFlags.in("Wie geht es meinem Schlaf?"), answer)
                            .held())
                    .isTrue();
        }
    }

    @Test
    void whatever_the_numbers_no_rule_is_broken() {
        var random = new SplittableRandom(17);
        for (int round = 0; round < 600; round++) {
            var lines = new ArrayList<Line>();
            for (var gauge : Gauge.values()) {
                if (random.nextInt(3) > 0) {
                    lines.add(new Line(
                            gauge.word(), TODAY.minusDays(random.nextInt(10)), random.nextDouble(-200, 12_000) / 10));
                }
            }
            var sheet = sheet(random.nextInt(120), lines.toArray(Line[]::new));
            var question = List.of("", "sleep?", "lose weight", "run faster", "sore", "walk")
                    .get(random.nextInt(6));
            for (var tone : Tone.values()) {
                var answer = ask(tone, sheet, question);
                assertThat(Grounded.check(answer, sheet))
                        .as(answer + "\n" + sheet.text())
                        .satisfies(finding ->
                                assertThat(finding.held()).as(finding.reason()).isTrue());
                assertThat(MaxDeficit.check(answer, 80).held())
                        .as(answer.text())
                        .isTrue();
                assertThat(Ramp.check(answer, sheet).held()).as(answer.text()).isTrue();
                assertThat(RedFlags.check(List.of(), answer).held())
                        .as(answer.text())
                        .isTrue();
            }
        }
    }
}
