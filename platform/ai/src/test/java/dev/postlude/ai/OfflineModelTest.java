package dev.postlude.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postlude.ai.text.Embeddings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfflineModelTest {

    private final Model model = Models.of(Map.of(), List.of()).named("offline");

    @Test
    void it_says_that_it_is_offline_and_counts_what_it_read() {
        var answer = model.answer(Prompt.of("Be brief.", "Rivers rise. Rain falls. Where do rivers rise?"));

        assertThat(answer.model()).isEqualTo("offline");
        assertThat(answer.provider()).isEqualTo("offline");
        assertThat(answer.inputTokens()).isEqualTo(14);
        assertThat(answer.outputTokens()).isPositive();
    }

    @Test
    void a_plain_question_is_answered_from_the_text_before_it() {
        var answer = model.answer(Prompt.of(
                "Answer from the text.",
                Stories.read("battery").text() + "\n\nWhich town will test the batteries in its buses?"));

        assertThat(answer.text()).contains("Kiruna");
    }

    /// What an app adds for its own purpose.
    record Headline(String changes) implements Task {

        @Override
        public String instructions() {
            return "Write one headline for these changes.";
        }

        @Override
        public String material() {
            return Material.quote("changes", changes);
        }

        @Override
        public String offline(Desk desk) {
            return desk.read(changes).sentences().getFirst().text();
        }
    }

    record Title(String text, int words) {}

    /// A task that answers in JSON.
    record Titled(String changes) implements Task {

        @Override
        public String instructions() {
            return "Write a title.";
        }

        @Override
        public String material() {
            return changes;
        }

        @Override
        public String offline(Desk desk) {
            var text = desk.read(changes).sentences().getFirst().text();
            return desk.json(new Title(text, text.split(" ").length));
        }
    }

    @Test
    void an_app_brings_tasks_of_its_own() {
        assertThat(model.answer(Prompt.of(new Headline("Faster start. Smaller jar.")))
                        .text())
                .isEqualTo("Faster start.");
        assertThat(model.answer(Prompt.of(new Titled("Faster start. Smaller jar.")), Title.class)
                        .value())
                .isEqualTo(new Title("Faster start.", 2));
    }

    @Test
    void a_task_that_does_not_speak_json_is_found_out_when_json_is_asked_for() {
        assertThatExceptionOfType(UnreadableAnswer.class)
                .isThrownBy(() -> model.answer(Prompt.of(new Headline("Faster start.")), Title.class));
    }

    @Test
    void chance_is_decided_by_its_seed() {
        var desk = new Desk("writer", java.util.Optional.empty());

        assertThat(desk.chance("a", "b").nextLong())
                .isEqualTo(desk.chance("a", "b").nextLong());
        assertThat(desk.chance("a", "b").nextLong())
                .isNotEqualTo(desk.chance("ab", "").nextLong());
    }

    @Test
    void the_embedding_model_in_the_jar_tells_what_is_alike() {
        var embeddings = new MiniLm();

        var vectors = embeddings.of(List.of(
                "The bank lowered interest rates.", "Borrowing money became cheaper.", "Whales sing in the sea."));

        assertThat(Embeddings.cosine(vectors.get(0), vectors.get(1)))
                .isGreaterThan(Embeddings.cosine(vectors.get(0), vectors.get(2)) + 0.2);
    }

    @Test
    void with_embeddings_switched_on_a_summary_is_still_the_same_every_time() {
        var models = Models.of(Map.of("postlude.ai.offline.embeddings", "true"), List.of());
        var prompt = Prompt.of("Sum up.", Stories.read("bank").text() + "\n\nWhy did the bank act?");

        assertThat(models.named("offline").answer(prompt).text())
                .isEqualTo(models.named("offline").answer(prompt).text());
    }
}
