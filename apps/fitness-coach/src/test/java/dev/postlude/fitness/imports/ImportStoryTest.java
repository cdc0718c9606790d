package dev.postlude.fitness.imports;

import static dev.postlude.fitness.imports.Visits.order;
import static dev.postlude.fitness.imports.Visits.xml;
import static dev.postlude.fitness.imports.Visits.zip;
import static dev.postlude.testing.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.postlude.ai.task.AiTasks;
import dev.postlude.ai.task.TaskLimits;
import dev.postlude.ai.task.TaskSchema;
import dev.postlude.ai.task.TaskStatus;
import dev.postlude.fitness.FitnessSettings;
import dev.postlude.fitness.imports.spool.ExportFile;
import dev.postlude.fitness.imports.spool.Spool;
import dev.postlude.fitness.metrics.RollUp;
import dev.postlude.fitness.sample.SampleExport;
import dev.postlude.testing.Story;
import dev.postlude.testing.TestEngine;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;

/// The function by itself, straight through and with the process dying after every chunk.
class ImportStoryTest {

    private static final String OWNER = "somebody";

    @TempDir
    Path folder;

    private FitnessSettings settings;
    private Spool spool;
    private ExportFile exports;
    private AiTasks tasks;
    private Tables tables;

    private ImportExport function(TestEngine engine) throws IOException {
        return function(engine, new ImportRows());
    }

    private ImportExport function(TestEngine engine, ImportRows rows) throws IOException {
        settings = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .addDefaultInterceptors()
                .withMapping(FitnessSettings.class)
                .withDefaultValues(Map.of(
                        "java.io.tmpdir", folder.toString(),
                        "fitness.imports.folder", folder.toString(),
                        "fitness.imports.chunk", "512K"))
                .build()
                .getConfigMapping(FitnessSettings.class);
        TaskSchema.migrate(engine.database().settings());
        engine.database().migrate("fitness");
        spool = new Spool(settings);
        exports = new ExportFile(settings);
        tables = new Tables(engine.database().facts());
        var events = engine.events();
        tasks = new AiTasks("test", engine.transactions(), events, new JsonMapper(), TaskLimits.DEFAULT, List.of());
        var stops = new StopImport(events);
        return new ImportExport(new Chunks(rows, tasks, stops, events, settings), stops, exports, spool, tasks);
    }

    /// Puts an upload into the spool as the route does, and hands back what the route would have sent.
    private ImportRequested requested(TestEngine engine, byte[] upload) throws IOException, SQLException {
        var file = spool.receive(new ByteArrayInputStream(upload));
        var found = exports.inspect(file);
        var importId = UUID.randomUUID();
        spool.keep(file, importId);
        var requests = new ImportRequested[1];
        tasks.accept(OWNER, "import", null, task -> {
            requests[0] = new ImportRequested(importId, task, 1);
            engine.database().execute("""
                INSERT INTO fitness.person (owner) VALUES ('somebody') ON CONFLICT DO NOTHING;
                INSERT INTO fitness.import (id, person_id, task_id, file_name, format, spooled, total)
                VALUES ('%s', 1, '%s', 'export', '%s', %d, %d);
                """.formatted(importId, task, found.format(), upload.length, found.total()));
            return requests[0];
        });
        return requests[0];
    }

    @Story
    void every_row_is_there_once_however_often_the_process_dies(TestEngine engine) throws Exception {
        engine.with(function(engine));
        var order = order(41).withDetail(0.04);
        var truth = new SampleExport(order).writeXml(OutputStream.nullOutputStream());

        var requested = requested(engine, zip(order));
        engine.drain();

        tables.hold(1, truth);
        var task = tasks.find(OWNER, requested.taskId()).orElseThrow();
        assertThat(task.status()).isEqualTo(TaskStatus.COMPLETE);
        assertThat(task.result().path("records").asLong()).isEqualTo(truth.elements());
        assertThat(task.result().path("skipped").asLong()).isEqualTo(truth.allRepeated());
        assertThat(engine.runsOf("import-export").getFirst())
                .isCompleted()
                .hasCompleted("chunk-1", "chunk-2", "remove-upload");
        assertThat(spool.imports()).isEmpty();
        assertThat(tables.number("SELECT count(*) FROM postlude.event WHERE name = 'fitness/import.completed'"))
                .isEqualTo(1);
        assertThat(tables.number("SELECT count(*) FROM fitness.changed_day")).isGreaterThanOrEqualTo(60);
    }

    @Story
    void an_archive_that_is_damaged_in_the_middle_brings_nothing_and_says_so(TestEngine engine) throws Exception {
        engine.with(function(engine));
        var damaged = zip(order(42).withDetail(0.04));
        Arrays.fill(damaged, damaged.length * 3 / 4, damaged.length * 3 / 4 + 40, (byte) 0x7f);

        var requested = requested(engine, damaged);
        engine.drain();

        var task = tasks.find(OWNER, requested.taskId()).orElseThrow();
        assertThat(task.status()).isEqualTo(TaskStatus.FAILED);
        assertThat(task.error()).contains("The archive is damaged");
        assertThat(tables.rows("sample", 1)).isZero();
        assertThat(tables.number("SELECT count(*) FROM fitness.import WHERE status = 'failed' AND error IS NOT NULL"))
                .isEqualTo(1);
        assertThat(spool.imports()).isEmpty();
    }

    @Story
    void xml_that_breaks_off_keeps_what_came_before_and_says_so(TestEngine engine) throws Exception {
        engine.with(function(engine));
        var whole = xml(order(45).withDetail(0.04));
        var requested = requested(engine, whole);
        Files.write(spool.file(requested.importId()), Arrays.copyOf(whole, whole.length * 3 / 4));

        engine.drain();

        var task = tasks.find(OWNER, requested.taskId()).orElseThrow();
        assertThat(task.status()).isEqualTo(TaskStatus.FAILED);
        assertThat(task.error()).contains("ends in the middle");
        assertThat(tables.rows("sample", 1)).isPositive();
        assertThat(tables.number("SELECT count(*) FROM postlude.event WHERE name = 'fitness/import.stopped'"))
                .isEqualTo(1);
    }

    @Story
    void an_upload_that_is_gone_is_said_to_be_gone(TestEngine engine) throws Exception {
        engine.with(function(engine));
        var file = xml(order(43).withDetail(0.04));

        var requested = requested(engine, file);
        spool.remove(requested.importId());
        engine.drain();

        var task = tasks.find(OWNER, requested.taskId()).orElseThrow();
        assertThat(task.status()).isEqualTo(TaskStatus.FAILED);
        assertThat(task.error()).contains("not there any more");
    }

    @Story
    void an_import_that_was_cancelled_before_it_began_reads_nothing(TestEngine engine) throws Exception {
        engine.with(function(engine));
        var requested = requested(engine, xml(order(44).withDetail(0.04)));
        engine.database().execute("UPDATE fitness.import SET status = 'cancelled', ended_at = now()");

        engine.drain();

        assertThat(tables.rows("sample", 1)).isZero();
        assertThat(spool.file(requested.importId())).doesNotExist();
    }

    @Story
    void the_days_of_an_import_that_is_cancelled_halfway_are_counted(TestEngine engine) throws Exception {
        cancelled(engine, false);

        assertThat(tables.number("SELECT count(*) FROM postlude.event WHERE name = 'fitness/import.stopped'"))
                .isEqualTo(1);
    }

    @Story
    void what_a_chunk_adds_while_its_import_is_being_cancelled_is_counted_too(TestEngine engine) throws Exception {
        cancelled(engine, true);

        assertThat(tables.number("SELECT count(*) FROM postlude.event WHERE name = 'fitness/import.stopped'"))
                .as("one for the chunks before, one for the last")
                .isEqualTo(2);
    }

    private void cancelled(TestEngine engine, boolean late) throws Exception {
        engine.with(function(engine, new Cancelling(engine, late)), new RollUp(List.of()));
        requested(engine, xml(order(47).withDetail(0.04)));

        engine.drain();

        assertThat(tables.number("SELECT count(*) FROM fitness.import WHERE status = 'cancelled' AND added > 0"))
                .isEqualTo(1);
        assertThat(tables.rows("sample", 1)).isPositive();
        assertThat(tables.number("SELECT count(*) FROM postlude.event WHERE name = 'fitness/import.completed'"))
                .isZero();
        assertThat(tables.number("SELECT count(*) FROM fitness.changed_day")).isZero();
        assertThat(tables.rows("daily_metric", 1)).isPositive();
    }

    @Story
    void an_import_whose_task_has_ended_without_it_is_ended_and_its_upload_removed(TestEngine engine) throws Exception {
        function(engine);
        engine.with(new SweepImports(new ImportRows(), new StopImport(engine.events()), tasks, spool, settings));
        var abandoned = requested(engine, xml(order(46).withDetail(0.04)));
        var waiting = requested(engine, xml(order(46).withDetail(0.04)));
        tasks.fail(abandoned.taskId(), "You cancelled this.");
        var brokenOff = Files.write(folder.resolve(UUID.randomUUID() + ".part"), new byte[10]);
        Files.setLastModifiedTime(brokenOff, FileTime.from(Instant.EPOCH));

        engine.advance(Duration.ofMinutes(3));

        assertThat(spool.imports()).containsExactly(waiting.importId());
        assertThat(brokenOff).doesNotExist();
        assertThat(tables.number("SELECT count(*) FROM fitness.import WHERE status = 'cancelled' AND error = 'You"
                        + " cancelled this.'"))
                .isEqualTo(1);
        assertThat(tables.number("SELECT count(*) FROM fitness.import WHERE ended_at IS NULL"))
                .isEqualTo(1);
    }
}
