package dev.postlude.fitness.advice.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.fitness.advice.coach.CoachAnswer;
import dev.postlude.fitness.advice.coach.Unread;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Brustschmerzen beim Laufen, was tun?",
                "Ich habe Schmerzen in der Brust",
                "Pourquoi suis-je si fatigué ?",
                "J'ai mal à la poitrine",
                "Me duele el pecho cuando corro",
                "Ho dolore al petto quando corro",
                "胸が痛いです",
                "у меня болит грудь",
                "صدري يؤلمني",
                "Boli mnie w klatce piersiowej",
                "göğsüm ağrıyor",
                "Ik heb pijn op de borst"
            })
    void what_no_rule_can_read_is_said_to_be_unread(String question) {
        assertThat(RedFlags.in(question)).contains(Unread.FLAG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "sleep",
                "abs?",
                "hm?",
                "hello",
                "How do I get faster?",
                "Should I bench press more for a bigger chest?",
                "What should I eat before a long run?",
                "When should I run next?",
                "How am I doing?",
                "How fit am I?",
                "Is my heart rate variability good?",
                "VO2max",
                "What <b>now</b>?",
                "am I overtrained",
                "I want to run a marathon in October, how many km a week?"
            })
    void plain_questions_are_read(String question) {
        assertThat(RedFlags.in(question)).isEmpty();
    }

    @Test
    void an_answer_that_no_rule_can_read_is_not_shown() {
        var answer = new CoachAnswer("Iss nur noch wenig und lauf dreißig Minuten.", List.of(), List.of(), 0);

        assertThat(RedFlags.check(List.of(), answer).held()).isFalse();
    }
}
