package dev.postlude.ai.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postlude.ai.Models;
import dev.postlude.ai.Provider;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelSettingsOfAppTest {

    @Test
    void without_any_setting_the_names_an_app_asks_for_are_offline() {
        var models = models(Map.of("postlude.ai.models", "writer,judge"), Map.of());

        assertThat(models.named("writer").provider()).isEqualTo(Provider.OFFLINE);
        assertThat(models.named("judge").provider()).isEqualTo(Provider.OFFLINE);
    }

    @Test
    void the_environment_turns_a_name_into_a_real_model() {
        var models = models(
                Map.of("postlude.ai.models", "writer,judge"),
                Map.of(
                        "POSTLUDE_AI_WRITER_PROVIDER", "openai",
                        "POSTLUDE_AI_WRITER_MODEL", "gpt-4o-mini",
                        "POSTLUDE_AI_WRITER_API_KEY", "secret",
                        "POSTLUDE_AI_WRITER_BASE_URL", "http://localhost:1/v1"));

        assertThat(models.named("writer").provider()).isEqualTo(Provider.OPENAI);
        assertThat(models.named("judge").provider()).isEqualTo(Provider.OFFLINE);
    }

    @Test
    void a_name_of_its_own_may_come_from_the_environment_alone() {
        var models =
                models(Map.of(), Map.of("POSTLUDE_AI_WRITER_PROVIDER", "ollama", "POSTLUDE_AI_WRITER_MODEL", "llama3"));

        assertThat(models.named("writer").provider()).isEqualTo(Provider.OLLAMA);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_and_no_key_is_repeated() {
        assertThatThrownBy(() -> models(
                        Map.of(
                                "postlude.ai.models", "writer,judge",
                                "postlude.ai.writer.provider", "anthropic",
                                "postlude.ai.writer.modle", "haiku",
                                "postlude.ai.judge.provider", "someone",
                                "postlude.ai.judge.api-key", "secret",
                                "postlude.ai.judge.timeout", "soon"),
                        Map.of()))
                .isInstanceOf(Models.BadModelSettings.class)
                .hasMessageContaining("postlude.ai.writer.modle is not a setting")
                .hasMessageContaining("postlude.ai.writer.model is missing")
                .hasMessageContaining("postlude.ai.writer.api-key is missing")
                .hasMessageContaining("postlude.ai.judge.provider must be")
                .hasMessageContaining("postlude.ai.judge.timeout must be")
                .message()
                .doesNotContain("secret");
    }

    /// As in a compose file that hands on a variable which is not set.
    @Test
    void an_empty_value_is_none() {
        var models = models(
                Map.of("postlude.ai.models", "writer", "postlude.ai.writer.provider", "offline"),
                Map.of("POSTLUDE_AI_WRITER_API_KEY", "", "POSTLUDE_AI_WRITER_MODEL", ""));

        assertThat(models.named("writer").provider()).isEqualTo(Provider.OFFLINE);
    }

    private static Models models(Map<String, String> properties, Map<String, String> environment) {
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .withSources(new EnvConfigSource(environment, 300))
                .withMapping(AiConfig.class)
                .withDefaultValue("smallrye.config.mapping.validate-unknown", "false")
                .build();
        var read = ModelSettingsOfApp.read(config.getConfigMapping(AiConfig.class), config.getPropertyNames());
        return Models.of(read.settings(), read.needed());
    }
}
