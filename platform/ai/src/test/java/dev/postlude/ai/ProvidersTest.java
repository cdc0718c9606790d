package dev.postlude.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.postlude.ai.fake.FakeProvider;
import dev.postlude.ai.fake.Reply;
import dev.postlude.api.NonRetryable;
import dev.postlude.api.RetryAfter;
import dev.postlude.api.StepNotes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvidersTest {

    record Person(String name, int age) {}

    private final FakeProvider fake = FakeProvider.start();

    @AfterEach
    void close() {
        fake.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "ollama"})
    void an_answer_carries_its_text_model_and_tokens(String provider) {
        fake.next(Reply.says("Good morning."));

        var answer = model(provider).answer(Prompt.of("Be polite.", "Greet me."));

        assertThat(answer.text()).isEqualTo("Good morning.");
        assertThat(answer.provider()).isEqualTo(provider);
        assertThat(answer.model()).isEqualTo("fake-model-1");
        assertThat(answer.inputTokens()).isEqualTo(11);
        assertThat(answer.outputTokens()).isEqualTo(7);
        assertThat(answer.complete()).isTrue();
        assertThat(answer.latency()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "ollama"})
    void the_request_carries_both_messages_the_model_and_the_limit(String provider) {
        fake.next(Reply.says("Yes."));

        model(provider)
                .answer(Prompt.of("Be polite.", "Greet me.").maxOutputTokens(77).temperature(0.25));

        assertThat(fake.requests())
                .singleElement()
                .satisfies(request ->
                        assertThat(request.body()).contains("Be polite.", "Greet me.", "fake-model", "77", "0.25"));
    }

    @ParameterizedTest
    @CsvSource({"openai,authorization,Bearer fake-key", "anthropic,x-api-key,fake-key"})
    void the_key_goes_into_the_header_of_the_protocol(String provider, String header, String value) {
        fake.next(Reply.says("Yes."));

        model(provider).answer(Prompt.of("Be polite.", "Greet me."));

        assertThat(fake.requests().getFirst().headers()).containsEntry(header, value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "ollama"})
    void json_becomes_a_record_with_or_without_a_fence(String provider) {
        fake.next(Reply.says("{\"name\": \"Ann\", \"age\": 7}"));
        fake.next(Reply.says("```json\n{\"name\": \"Bo\", \"age\": 8}\n```"));

        var model = model(provider);
        assertThat(model.answer(Prompt.of("Who?", "Text"), Person.class).value())
                .isEqualTo(new Person("Ann", 7));
        assertThat(model.answer(Prompt.of("Who?", "Text"), Person.class).value())
                .isEqualTo(new Person("Bo", 8));
        assertThat(fake.requests().getFirst().body()).contains("\\\"name\\\": string", "\\\"age\\\": integer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"Ann\", \"ag", "{\"name\": \"Ann\"}", "{\"name\": null, \"age\": 7}",
                "{\"name\": \"Ann\", \"age\": \"7\"}", "{\"name\": \"Ann\", \"age\": 7} and more", "Her name is Ann.",
                "{\"name\": \"Ann\", \"name\": \"Bo\", \"age\": 7}"
            })
    void json_that_is_not_the_record_is_an_error_that_shows_it(String text) {
        fake.next(Reply.says(text));

        assertThatExceptionOfType(UnreadableAnswer.class)
                .isThrownBy(() -> model("openai").answer(Prompt.of("Who?", "Text"), Person.class))
                .withMessageContaining("Model \"writer\" (openai)")
                .withMessageContaining(text.substring(0, 10));
    }

    @Test
    void json_cut_off_at_the_token_limit_says_so() {
        fake.next(Reply.cutOff("{\"name\": \"Ann\", \"ag"));

        assertThatExceptionOfType(UnreadableAnswer.class)
                .isThrownBy(() -> model("anthropic").answer(Prompt.of("Who?", "Text"), Person.class))
                .withMessageContaining("maxOutputTokens");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "ollama"})
    void too_many_requests_says_when_to_come_back_and_is_asked_once(String provider) {
        fake.next(Reply.fails(429).retryAfter("7"));

        var thrown = catchThrowable(() -> model(provider).answer(Prompt.of("a", "b")));

        assertThat(thrown).isInstanceOf(ModelBusy.class).isInstanceOf(RetryAfter.class);
        assertThat(((RetryAfter) thrown).delay()).isEqualTo(Duration.ofSeconds(7));
        assertThat(fake.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"openai,500", "anthropic,529", "ollama,503", "openai,429", "anthropic,408"})
    void trouble_on_their_side_may_be_tried_again(String provider, int status) {
        fake.next(Reply.fails(status));

        var thrown = catchThrowable(() -> model(provider).answer(Prompt.of("a", "b")));

        assertThat(thrown).isInstanceOfSatisfying(ModelUnavailable.class, failure -> {
            assertThat(failure.status()).isEqualTo(status);
            assertThat(failure.retryable()).isTrue();
        });
        assertThat(fake.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"openai,400", "openai,401", "anthropic,401", "anthropic,403", "ollama,404", "openai,413"})
    void what_they_will_never_accept_is_not_tried_again(String provider, int status) {
        fake.next(Reply.fails(status));

        var thrown = catchThrowable(() -> model(provider).answer(Prompt.of("a", "b")));

        assertThat(thrown).isInstanceOf(NonRetryable.class).isInstanceOfSatisfying(ModelRejected.class, failure -> {
            assertThat(failure.status()).isEqualTo(status);
            assertThat(failure.retryable()).isFalse();
        });
        assertThat(fake.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "ollama"})
    void an_answer_that_never_comes_ends_at_the_deadline(String provider) {
        fake.next(Reply.hangs());

        assertThatExceptionOfType(ModelUnavailable.class)
                .isThrownBy(() -> impatient(provider).answer(Prompt.of("a", "b")))
                .withMessageContaining("postlude.ai.writer.timeout");
        assertThat(fake.requests()).hasSize(1);
    }

    @Test
    void an_answer_that_stalls_half_way_ends_at_the_deadline_too() {
        fake.next(Reply.stalls());

        assertThatExceptionOfType(ModelUnavailable.class)
                .isThrownBy(() -> impatient("openai").answer(Prompt.of("a", "b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "ollama"})
    void a_body_that_ends_half_way_or_is_something_else_is_unreadable(String provider) {
        for (var reply : List.of(
                Reply.says("Good morning.").truncated(provider), Reply.raw(200, "<html>"), Reply.raw(200, "{}"))) {
            fake.next(reply);
        }
        var model = model(provider);
        for (int i = 0; i < 3; i++) {
            assertThat(catchThrowable(() -> model.answer(Prompt.of("a", "b")))).isInstanceOf(UnreadableAnswer.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "ollama"})
    void an_empty_answer_is_no_answer(String provider) {
        fake.next(Reply.says("  "));

        assertThatExceptionOfType(UnreadableAnswer.class)
                .isThrownBy(() -> model(provider).answer(Prompt.of("a", "b")))
                .withMessageContaining("empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "ollama"})
    void a_refusal_is_the_raw_answer_so_that_a_guardrail_can_see_it(String provider) {
        fake.next(Reply.refuses("I'm sorry, but I can't help with that."));

        assertThat(model(provider).answer(Prompt.of("a", "b")).text()).startsWith("I'm sorry");
    }

    @Test
    void nobody_at_the_address_may_be_tried_again() {
        var settings = settings("openai");
        fake.close();

        assertThat(catchThrowable(
                        () -> Models.of(settings, List.of()).named("writer").answer(Prompt.of("a", "b"))))
                .isInstanceOf(ModelUnavailable.class)
                .hasMessageContaining("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic"})
    void the_key_is_in_no_message_even_when_the_provider_repeats_it(String provider) {
        fake.next(Reply.raw(401, "{\"error\": \"Incorrect key: fake-key\"}"));

        var thrown = catchThrowable(() -> model(provider).answer(Prompt.of("a", "b")));

        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            assertThat(cause.toString()).doesNotContain("fake-key");
        }
        assertThat(thrown).hasMessageContaining("postlude.ai.writer.api-key").hasMessageContaining("[api-key]");
    }

    @Test
    void the_step_that_asks_keeps_who_answered_and_what_it_took() throws Exception {
        fake.next(Reply.says("Yes."));
        var notes = new HashMap<String, String>();

        StepNotes.collect(notes, () -> model("openai").answer(Prompt.of("a", "b")));

        assertThat(notes)
                .containsEntry("model", "fake-model-1")
                .containsEntry("provider", "openai")
                .containsEntry("inputTokens", "11")
                .containsEntry("outputTokens", "7")
                .containsKey("modelLatency");
    }

    private Model model(String provider) {
        return Models.of(settings(provider), List.of("writer")).named("writer");
    }

    private Model impatient(String provider) {
        var settings = settings(provider);
        settings.put("postlude.ai.writer.timeout", "200ms");
        return Models.of(settings, List.of()).named("writer");
    }

    private Map<String, String> settings(String provider) {
        return fake.settings("writer", provider);
    }
}
