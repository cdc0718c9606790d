package dev.postlude.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelsTest {

    @Test
    void without_any_setting_there_is_the_offline_model() {
        var models = Models.of(Map.of(), List.of("offline"));

        assertThat(models.names()).containsExactly("offline");
        assertThat(models.named("offline").provider()).isEqualTo(Provider.OFFLINE);
        assertThat(models.cards())
                .singleElement()
                .satisfies(card -> assertThat(card.offline()).isTrue());
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var settings = Map.of(
                "postlude.ai.writer.provider", "openia",
                "postlude.ai.judge.provider", "anthropic",
                "postlude.ai.local.provider", "ollama",
                "postlude.ai.local.model", "small",
                "postlude.ai.local.base-url", "somewhere",
                "postlude.ai.local.timeout", "soon",
                "postlude.ai.local.colour", "red",
                "postlude.ai.offline.embeddings", "maybe");

        assertThatExceptionOfType(Models.BadModelSettings.class)
                .isThrownBy(() -> Models.of(settings, List.of("writer", "poet")))
                .satisfies(bad -> assertThat(bad.problems())
                        .hasSize(8)
                        .anyMatch(problem -> problem.contains("writer.provider") && problem.contains("openia"))
                        .anyMatch(problem -> problem.startsWith("postlude.ai.judge.model is missing"))
                        .anyMatch(problem -> problem.startsWith("postlude.ai.judge.api-key is missing"))
                        .anyMatch(problem -> problem.contains("local.base-url"))
                        .anyMatch(problem -> problem.contains("local.timeout"))
                        .anyMatch(problem -> problem.contains("local.colour"))
                        .anyMatch(problem -> problem.contains("offline.embeddings"))
                        .anyMatch(problem -> problem.startsWith("Model \"poet\" is used but not configured")));
    }

    @Test
    void an_unknown_name_is_refused_with_the_names_there_are() {
        var models = Models.of(Map.of("postlude.ai.writer.provider", "offline"), List.of("writer"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> models.named("poet"))
                .withMessageContaining("offline, writer");
    }

    @Test
    void a_server_of_ones_own_needs_no_key() {
        var models = Models.of(
                Map.of(
                        "postlude.ai.gpt.provider", "openai",
                        "postlude.ai.gpt.model", "local",
                        "postlude.ai.gpt.base-url", "http://localhost:1234/v1"),
                List.of("gpt"));

        assertThat(models.named("gpt").provider()).isEqualTo(Provider.OPENAI);
    }

    @Test
    void the_text_form_of_settings_keeps_the_key_to_itself() {
        var settings = ModelSettings.read(
                "writer", Map.of("provider", "openai", "model", "m", "api-key", "hush"), new ArrayList<>());

        assertThat(settings.toString()).contains("writer", "openai").doesNotContain("hush");
    }

    @Test
    void an_address_with_a_password_in_it_is_refused_and_not_repeated() {
        var settings = Map.of(
                "postlude.ai.writer.provider", "openai",
                "postlude.ai.writer.model", "m",
                "postlude.ai.writer.base-url", "https://me:hush@models.example/v1");

        assertThatExceptionOfType(Models.BadModelSettings.class)
                .isThrownBy(() -> Models.of(settings, List.of()))
                .withMessageContaining("postlude.ai.writer.base-url must not hold a user or a password")
                .satisfies(bad -> assertThat(bad.getMessage()).doesNotContain("hush"));
    }

    @Test
    void a_pause_is_read_as_seconds_as_a_date_and_as_milliseconds_and_never_exceeds_an_hour() {
        assertThat(pause("retry-after", "7")).contains(Duration.ofSeconds(7));
        assertThat(pause("retry-after", "Mon, 01 Jan 2024 00:01:00 GMT")).contains(Duration.ofMinutes(1));
        assertThat(pause("retry-after", "Sun, 31 Dec 2023 00:01:00 GMT")).contains(Duration.ZERO);
        assertThat(pause("retry-after-ms", "250")).contains(Duration.ofMillis(250));
        assertThat(pause("retry-after", "999999")).contains(Duration.ofHours(1));
        assertThat(pause("retry-after", "later")).isEmpty();
        assertThat(pause("x", "7")).isEmpty();
    }

    private static java.util.Optional<Duration> pause(String header, String value) {
        var headers = HttpHeaders.of(Map.of(header, List.of(value)), (name, text) -> true);
        return Refusals.pause(headers, Clock.fixed(Instant.parse("2024-01-01T00:00:00Z"), ZoneOffset.UTC));
    }
}
