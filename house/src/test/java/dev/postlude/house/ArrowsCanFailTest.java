package dev.postlude.house;

import static dev.postlude.house.SampleClasses.compiled;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrowsCanFailTest {

    private static final String PATH = "package jakarta.ws.rs; public @interface Path { String value(); }";

    private static final String MODEL =
            "package dev.postlude.ai; public interface Model { String answer(String prompt); String name(); }";

    private static final String WRITER =
            "package scoop; public record Writer(dev.postlude.ai.Model model) implements Author {"
                    + " public String title(String text) { return model.answer(text); } }";

    private static final String AUTHOR = "package scoop; public interface Author { String title(String text); }";

    private static final String EVENTS =
            "package dev.postlude.api; public interface Events { void send(Object event); }";

    @TempDir
    Path folder;

    @Test
    void a_library_in_the_api_is_seen() throws Exception {
        var classes = compiled(
                folder, "package json; public class Json {}", "package p.api; public class Event { json.Json body; }");

        assertThat(broken(Arrows.onlyTheJdkIsKnownTo("p.api"), classes)).isTrue();
    }

    @Test
    void a_file_read_by_the_mathematics_is_seen() throws Exception {
        var classes = compiled(folder, "package p.stats; public class Mean { java.nio.file.Path from; }");

        assertThat(broken(Arrows.noInputOrOutput("p.stats"), classes)).isTrue();
    }

    @Test
    void a_framework_in_the_engine_is_seen() throws Exception {
        var classes = compiled(folder, PATH, "package p.engine; @jakarta.ws.rs.Path(\"/\") public class Worker {}");

        assertThat(broken(Arrows.noFramework("p.engine"), classes)).isTrue();
    }

    @Test
    void a_cycle_in_the_engine_is_seen() throws Exception {
        var classes = compiled(
                folder,
                "package p.engine.run; public class Run { p.engine.step.Step step; }",
                "package p.engine.step; public class Step { p.engine.run.Run run; }");

        assertThat(broken(Arrows.noCyclesBetweenPackagesOf("p.engine"), classes))
                .isTrue();
    }

    @Test
    void an_app_that_knows_the_engine_is_seen() throws Exception {
        var classes = compiled(
                folder,
                "package p.engine.run; public class Run {}",
                "package scoop; public class Feeds { p.engine.run.Run run; }");

        assertThat(broken(Arrows.noKnowledgeOf("p.engine"), classes)).isTrue();
    }

    @Test
    void a_route_that_names_a_model_is_seen() throws Exception {
        assertThat(
                        findings(
                                "package scoop; @jakarta.ws.rs.Path(\"/chat\") public class Chat { dev.postlude.ai.Model model; }"))
                .singleElement()
                .asString()
                .contains("scoop.Chat has routes and names dev.postlude.ai.Model")
                .contains("answer 202");
    }

    @Test
    void a_route_that_calls_a_model_from_afar_is_seen_with_the_way_there() throws Exception {
        assertThat(findings(
                        "package scoop; public record Titles(Author author) { String of(String text) { return author.title(text); } }",
                        "package scoop; @jakarta.ws.rs.Path(\"/titles\") public class TitleResource {"
                                + " String ask(Titles titles) { return titles.of(\"text\"); } }"))
                .singleElement()
                .asString()
                .contains("TitleResource.ask → Titles.of → Writer.title calls dev.postlude.ai.Model.answer");
    }

    @Test
    void a_route_that_calls_it_in_a_lambda_is_seen() throws Exception {
        assertThat(
                        findings(
                                "package scoop; @jakarta.ws.rs.Path(\"/titles\") public class TitleResource {"
                                        + " java.util.function.Supplier<String> ask(Author author) { return () -> author.title(\"text\"); } }"))
                .isNotEmpty();
    }

    @Test
    void a_page_that_shows_who_writes_is_fine() throws Exception {
        assertThat(findings(
                        "package scoop; public record Maker(dev.postlude.ai.Model model) { String name() { return model.name(); } }",
                        "package scoop; @jakarta.ws.rs.Path(\"/about\") public class AboutPage {"
                                + " String show(Maker maker) { return maker.name(); } }"))
                .isEmpty();
    }

    @Test
    void a_route_that_sends_an_event_is_fine() throws Exception {
        assertThat(findings(
                        "package scoop; @jakarta.ws.rs.Path(\"/titles\") public class TitleResource {"
                                + " void ask(dev.postlude.api.Events events) { events.send(\"text\"); } }",
                        "package scoop; public record Sending(Writer writer) implements dev.postlude.api.Events {"
                                + " public void send(Object event) { writer.title(\"text\"); } }"))
                .isEmpty();
    }

    @Test
    void a_class_that_says_it_answers_inline_is_left_alone() throws Exception {
        assertThat(findings(
                        "package dev.postlude.ai; public @interface AnswersInline { String because(); }",
                        "package resume; @jakarta.ws.rs.Path(\"/command\") @dev.postlude.ai.AnswersInline(because = \"a command\")"
                                + " public class CommandResource { dev.postlude.ai.Model model; }"))
                .isEmpty();
    }

    private List<String> findings(String... sources) throws Exception {
        var all = new ArrayList<>(List.of(PATH, MODEL, AUTHOR, WRITER, EVENTS));
        all.addAll(List.of(sources));
        return InlineModels.findings(compiled(folder, all.toArray(String[]::new)));
    }

    private static boolean broken(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).hasViolation();
    }
}
