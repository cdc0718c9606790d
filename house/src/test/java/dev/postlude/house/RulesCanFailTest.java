package dev.postlude.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCanFailTest {

    private static final String MAIN = "platform/engine/src/main/java/dev/postlude/engine/run/";

    private static final String TEST = "platform/engine/src/test/java/dev/postlude/engine/run/";

    @TempDir
    Path folder;

    @Test
    void a_tidy_house_has_no_findings() throws Exception {
        write(
                MAIN + "package-info.java",
                "/// Executes claimed runs and settles them.\n@NullMarked\npackage dev.postlude.engine.run;\n");
        write(MAIN + "Worker.java", "package dev.postlude.engine.run;\nclass Worker {\n}\n");
        write("README.md", "[The worker](" + MAIN + "Worker.java)\n");

        assertThat(Rules.findings(Project.in(folder))).isEmpty();
    }

    @Test
    void a_long_file() throws Exception {
        write("schema.sql", "SELECT 1;\n".repeat(Length.FILE));
        write("longer.sql", "SELECT 1;\n".repeat(Length.FILE + 1));

        found(new Length()).singleElement().asString().startsWith("longer.sql:401: a file of more than 400 lines");
    }

    @Test
    void a_long_method() throws Exception {
        write(
                MAIN + "Worker.java",
                "class Worker {\nvoid fits() {\n" + ";\n".repeat(Length.METHOD - 2) + "}\nvoid claim() {\n"
                        + ";\n".repeat(Length.METHOD - 1) + "}\n}\n");

        found(new Length())
                .singleElement()
                .asString()
                .contains("Worker.java:62: method claim has 61 lines, more than 60");
    }

    @Test
    void a_class_name_that_fits_anything() throws Exception {
        write(
                MAIN + "Names.java",
                "class RunManager { record StoryDto() {} enum Metadata {} interface Basement {} }\nclass Util {}\n");

        found(new ClassNames())
                .extracting(Finding::toString)
                .satisfiesExactly(
                        first -> assertThat(first).contains("Names.java:1: class RunManager ends in \"Manager\""),
                        second -> assertThat(second).contains("StoryDto"),
                        third -> assertThat(third).contains("Names.java:2: class Util"));
    }

    @Test
    void a_test_that_sleeps() throws Exception {
        var sleep =
                "class %s { void a() throws Exception {\n Thread.sleep(10);\n TimeUnit.SECONDS.sleep(1);\n run.sleep(\"overnight\");\n} }";
        write(TEST + "WorkerTest.java", sleep.formatted("WorkerTest"));
        write(MAIN + "Worker.java", sleep.formatted("Worker"));

        found(new Clocks()).extracting(Finding::line).containsExactly(2L, 3L);
    }

    @Test
    void a_clock_that_is_not_the_databases() throws Exception {
        write(
                MAIN + "Worker.java",
                "package dev.postlude.engine.run;\nclass Worker { Object a = Instant.now();\n\n\n\n"
                        + " // Wall clock: a file's age, which is this machine's too.\n Object b = Instant.now(); }\n");
        write(
                "platform/engine/src/main/java/dev/postlude/engine/db/DbClock.java",
                "package dev.postlude.engine.db;\nclass DbClock { Object a = Instant.now(); }\n");

        found(new Clocks()).singleElement().asString().contains("Worker.java:2: only the database's clock decides");
    }

    @Test
    void a_package_that_does_not_say_what_it_is_for() throws Exception {
        write(MAIN + "Worker.java", "package dev.postlude.engine.run;\nclass Worker {}\n");
        write("platform/api/src/main/java/a/package-info.java", "@NullMarked\npackage a;\n");
        write(
                "platform/api/src/main/java/b/package-info.java",
                "/// Waits for events and gives them to runs.\npackage b;\n");

        found(new PackageDocuments())
                .extracting(Finding::toString)
                .satisfiesExactly(
                        a -> assertThat(a).contains("a/package-info.java:1: no sentence"),
                        b -> assertThat(b).contains("b/package-info.java:1: add @NullMarked"),
                        run -> assertThat(run).contains("run/package-info.java:1: this package has no document"));
    }

    @Test
    void a_config_key_that_is_in_one_place_only() throws Exception {
        write(MAIN + "PostludeSettings.java", """
                package dev.postlude.engine.run;
                @ConfigMapping(prefix = "postlude")
                interface PostludeSettings {
                    Worker worker();
                    @WithName("ai") Map<String, Model> models();
                    @WithParentName Root root();
                    Optional<Duration> retention();
                    interface Worker { @WithDefault("30s") Duration leaseTime(); int concurrency(); }
                    interface Model { String provider(); }
                    interface Root { boolean enabled(); }
                }
                class Reading { @ConfigProperty(name = "postlude.event.key") String key;
                    @ConfigProperty(name = "quarkus.http.host") String host;
                    Object cache = System.getProperty("postlude.cache"); }
                """);
        write("docs/operating.md", """
                | `postlude.worker.lease-time` | `postlude.worker.gone` | `postlude.ai.<name>.provider`
                `postlude.enabled=true`, `postlude.retention`, `postlude.event.key`, `postlude.worker.*`, `quarkus.http.port`
                """);

        found(new ConfigKeys())
                .extracting(Finding::toString)
                .satisfiesExactlyInAnyOrder(
                        a -> assertThat(a)
                                .contains(
                                        "PostludeSettings.java:8: postlude.worker.concurrency is not in docs/operating.md"),
                        b -> assertThat(b).contains("PostludeSettings.java:14: postlude.cache is not in"),
                        c -> assertThat(c)
                                .startsWith("docs/operating.md:1: postlude.worker.gone cannot be set any more"));
    }

    @Test
    void a_status_that_is_not_one_of_the_words() throws Exception {
        write("platform/engine/src/main/resources/V1.sql", "SELECT 1 FROM run\n WHERE status IN ('queued', 'done');\n");
        write(
                "platform/engine/src/main/resources/V2.sql",
                "UPDATE ai_task SET status = 'complete' WHERE status = 'pending';\n");
        write(
                "platform/console/src/main/resources/templates/runs.html",
                "<td class=\"status {run.status}\"><td class=\"status success\"><a href=\"/runs?status=failed\">");
        write("apps/scoop-rss/src/main/resources/V1.sql", "SELECT 1 FROM feed WHERE status = 'broken';\n");

        found(new StatusWords())
                .extracting(Finding::toString)
                .satisfiesExactly(
                        sql -> assertThat(sql).contains("V1.sql:2: \"done\" is no status"),
                        page -> assertThat(page).contains("runs.html:1: \"success\" is no status"));
    }

    @Test
    void a_link_to_nothing() throws Exception {
        write("docs/concepts/run.md", "A run");
        write("README.md", """
                [run](docs/concepts/run.md#life) [root](/docs/concepts/run.md) [web](https://example.org/x.md) [here](#run)
                `[code](gone.md)` [gone](docs/gone.md) ![picture](docs/gone.png)
                ```
                [in code](gone.md)
                ```
                [reference]: docs/nowhere.md
                """);

        found(new Links())
                .extracting(Finding::toString)
                .satisfiesExactly(
                        a -> assertThat(a).startsWith("README.md:2: nothing is at docs/gone.md"),
                        b -> assertThat(b).startsWith("README.md:2: nothing is at docs/gone.png"),
                        c -> assertThat(c).startsWith("README.md:6: nothing is at docs/nowhere.md"));
    }

    @Test
    void a_promise_without_an_issue() throws Exception {
        write("demo.sh", "# TO" + "DO (#12) later\n# TO" + "DO later\n");

        found(new Promises()).singleElement().asString().startsWith("demo.sh:2: TO" + "DO without an issue");
    }

    @Test
    void a_version_outside_the_root() throws Exception {
        write("pom.xml", "<version>1.0</version>");
        write("apps/scoop-rss/pom.xml", """
                <parent>
                  <version>0.1.0</version>
                </parent>
                <rome.version>2.1.0</rome.version>
                <version>${project.version}</version>
                <version>1.2</version>
                """);

        found(new Versions()).extracting(Finding::line).containsExactly(4L, 6L);
    }

    @Test
    void every_rule_of_the_house_is_shown_here() {
        assertThat(Rules.ALL)
                .extracting(rule -> rule.getClass().getSimpleName())
                .containsExactly(
                        "Length",
                        "ClassNames",
                        "Clocks",
                        "PackageDocuments",
                        "ConfigKeys",
                        "StatusWords",
                        "Links",
                        "Promises",
                        "Versions");
    }

    private ListAssert<Finding> found(Rule rule) {
        return assertThat(rule.findings(Project.in(folder)));
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
