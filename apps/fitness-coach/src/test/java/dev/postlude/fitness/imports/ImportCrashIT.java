package dev.postlude.fitness.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.fitness.sample.SampleExport;
import dev.postlude.fitness.sample.SampleOrder;
import dev.postlude.fitness.sample.Truth;
import dev.postlude.testing.app.PackagedApp;
import dev.postlude.testing.app.Waiting;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The built app as a process of its own with little memory, fed a hundred megabytes and killed as `kill -9` does.
class ImportCrashIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    Path directory;

    private PackagedApp app;
    private Tables tables;

    @BeforeEach
    void start() {
        app = PackagedApp.start(
                directory,
                "-Xmx160m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfitness.imports.folder=" + directory.resolve("spool"),
                "-Dfitness.imports.chunk=4M");
        tables = new Tables(app.facts());
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void killed_in_the_middle_of_a_hundred_megabytes_it_goes_on_and_every_row_is_there_once() throws Exception {
        var file = directory.resolve("export.zip");
        var truth = write(file);
        var importId = upload(file);

        // Twice, so that it is killed once while it goes on.
        for (var megabytes : new int[] {12, 40}) {
            Waiting.until(PATIENCE, () -> assertThat(position(importId)).isGreaterThan(megabytes * 1_000_000L));
            app.kill();
            assertThat(status(importId)).isEqualTo(1);
            app.restart();
        }
        Waiting.until(PATIENCE, () -> assertThat(status(importId)).isEqualTo(2));

        tables.hold(tables.personOf(importId), truth);
        assertThat(tables.number("SELECT records FROM fitness.import WHERE id = ?", importId))
                .isEqualTo(truth.elements());
        assertThat(tables.number("SELECT skipped FROM fitness.import WHERE id = ?", importId))
                .isEqualTo(truth.allRepeated());
        assertThat(tables.number("SELECT count(*) FROM postlude.event WHERE name = 'fitness/import.completed'"))
                .isEqualTo(1);
        Waiting.until(PATIENCE, () -> assertThat(directory.resolve("spool")).isEmptyDirectory());
    }

    @Test
    void killed_between_the_copy_and_the_checkpoint_it_copies_again_and_every_row_is_there_once() throws Exception {
        var file = directory.resolve("export.zip");
        var truth = write(file);
        // The first statement behind the copies stands still.
        app.facts().update("""
            CREATE FUNCTION fitness.stand_still() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN PERFORM pg_sleep(600); RETURN NEW; END $$
            """);
        app.facts().update("""
            CREATE TRIGGER stand_still BEFORE UPDATE OF position ON fitness.import
               FOR EACH ROW WHEN (NEW.position > 12000000) EXECUTE FUNCTION fitness.stand_still()
            """);
        var importId = upload(file);

        for (var time = 0; time < 2; time++) {
            Waiting.until(PATIENCE, () -> assertThat(standing()).isEqualTo(1));
            var before = tables.number("SELECT count(*) FROM fitness.sample");
            app.kill();
            // The server would only notice that nobody is there any more when it answers.
            app.facts()
                    .texts(
                            "SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity WHERE wait_event = 'PgSleep'");
            assertThat(tables.number("SELECT count(*) FROM fitness.sample"))
                    .isEqualTo(before)
                    .isPositive();
            if (time == 1) {
                app.facts().update("DROP TRIGGER stand_still ON fitness.import");
            }
            app.restart();
        }
        Waiting.until(PATIENCE, () -> assertThat(status(importId)).isEqualTo(2));

        tables.hold(tables.personOf(importId), truth);
        assertThat(tables.number("SELECT records FROM fitness.import WHERE id = ?", importId))
                .isEqualTo(truth.elements());
    }

    private long standing() {
        return tables.number("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'");
    }

    private static Truth write(Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            return new SampleExport(SampleOrder.of(77, Visits.LAST, 105)).writeZip(out);
        }
    }

    private UUID upload(Path file) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + app.port() + "/api/imports"))
                .header("Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            return UUID.fromString(answer.body().replaceAll(".*\"importId\":\"([0-9a-f-]{36})\".*", "$1"));
        }
    }

    private long position(UUID importId) {
        return tables.number("SELECT position FROM fitness.import WHERE id = ?", importId);
    }

    /// 1 while it has not ended, 2 when it has completed, 0 for any other end.
    private long status(UUID importId) {
        return tables.number(
                "SELECT CASE WHEN ended_at IS NULL THEN 1 WHEN status = 'completed' THEN 2 ELSE 0 END FROM"
                        + " fitness.import WHERE id = ?",
                importId);
    }
}
