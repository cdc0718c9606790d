package dev.postlude.suite.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postlude.suite.App;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ComposeTest {

    private static final Path ROOT =
            Path.of("").toAbsolutePath().resolve("../..").normalize();

    @Test
    void every_app_is_a_service_at_its_port_on_loopback() throws IOException {
        var services = ours(Map.of("POSTGRES_PASSWORD", "p", "POSTLUDE_EVENTS_KEYS", "k"))
                .services();

        for (var app : App.values()) {
            var service = services.get(app.folder());
            assertThat(service).as(app.folder()).isNotNull();
            assertThat(service.arguments()).isEqualTo(Map.of("APP", app.folder()));
            assertThat(service.environment()).containsEntry("QUARKUS_HTTP_PORT", "" + app.port());
            assertThat(service.ports()).containsExactly("127.0.0.1:%d:%d".formatted(app.port(), app.port()));
            assertThat(service.readOnly()).isTrue();
        }
        assertThat(services).containsKey("console").hasSize(App.values().length + 1);
    }

    @Test
    void every_model_that_an_app_asks_for_can_be_chosen_from_outside() throws IOException {
        for (var app : App.values()) {
            var settings = new Properties();
            try (var file = Files.newBufferedReader(
                    ROOT.resolve("apps/%s/src/main/resources/application.properties".formatted(app.folder())))) {
                settings.load(file);
            }
            for (var model : settings.getProperty("postlude.ai.models").split(",")) {
                var key = "POSTLUDE_AI_%s_PROVIDER".formatted(model.toUpperCase(Locale.ROOT));
                var services = ours(Map.of("POSTGRES_PASSWORD", "p", "POSTLUDE_EVENTS_KEYS", "k", key, "ollama"))
                        .services();
                assertThat(services.get(app.folder()).environment())
                        .as(app.folder())
                        .containsEntry(key, "ollama");
            }
        }
    }

    @Test
    void well_known_passwords_are_refused_unless_somebody_says_otherwise() throws IOException {
        var careful = ours(Map.of("POSTGRES_PASSWORD", "p", "POSTLUDE_EVENTS_KEYS", "k"));
        var demonstration = ours(Compose.variables(Files.readString(ROOT.resolve(".env.example"))));

        assertThat(careful.services().get("scoop-rss").environment())
                .containsEntry("POSTLUDE_WEB_ALLOW_DEFAULT_PASSWORDS", "false");
        assertThat(demonstration.services().get("scoop-rss").environment())
                .containsEntry("POSTLUDE_WEB_ALLOW_DEFAULT_PASSWORDS", "true");
    }

    @Test
    void without_a_password_and_keys_nothing_starts() {
        assertThatThrownBy(() -> ours(Map.of("POSTGRES_PASSWORD", "p")))
                .hasMessage("POSTLUDE_EVENTS_KEYS is not set: copy .env.example to .env");
    }

    @Test
    void what_is_taken_from_outside_is_there_only_if_it_is_there() {
        var yaml = """
                x-settings: &settings
                  ONE: ${ONE:-1}
                  TWO:
                services:
                  pg: {image: postgres}
                  app:
                    build: {context: ., args: {APP: a}}
                    environment:
                      <<: [*settings]
                      THREE: 3
                    healthcheck: {test: [CMD, ./ready]}
                """;

        assertThat(Compose.of(yaml, Map.of()).services().get("app").environment())
                .isEqualTo(Map.of("ONE", "1", "THREE", "3"));
        assertThat(Compose.of(yaml, Map.of("ONE", "x", "TWO", "2"))
                        .services()
                        .get("app")
                        .environment())
                .isEqualTo(Map.of("ONE", "x", "TWO", "2", "THREE", "3"));
        assertThat(Compose.of(yaml, Map.of()).services()).containsOnlyKeys("app");
    }

    @Test
    void the_last_stage_of_the_dockerfile_is_what_an_image_holds() throws IOException {
        var image = Dockerfile.of(Files.readString(ROOT.resolve("Dockerfile")), Map.of("APP", "scoop-rss"));

        assertThat(image.folder()).isEqualTo("/app");
        assertThat(image.user()).isEqualTo("10001:10001");
        assertThat(image.entryPoint()).startsWith("java").endsWith("-jar", "quarkus-run.jar");
        assertThat(image.environment()).containsEntry("QUARKUS_PROFILE", "prod");
        assertThat(image.copies())
                .contains(
                        new Dockerfile.Copy(
                                "build", "", List.of("/src/apps/scoop-rss/target/quarkus-app/app/"), "app/"),
                        new Dockerfile.Copy("", "", List.of("images/ready"), "ready"),
                        new Dockerfile.Copy("", "10001:10001", List.of("images/data/"), "/data/"));
    }

    @Test
    void an_instruction_that_is_not_known_here_is_not_passed_over() {
        assertThatThrownBy(() -> Dockerfile.of("FROM a\nRUN rm -rf /app\n", Map.of()))
                .hasMessageContaining("RUN, which is not understood here");
    }

    private static Compose ours(Map<String, String> variables) throws IOException {
        return Compose.of(Files.readString(ROOT.resolve("compose.yaml")), variables);
    }
}
