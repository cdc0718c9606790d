package dev.postlude.fitness.imports;

import dev.postlude.ai.task.AiTasks;
import dev.postlude.ai.task.Cancellations;
import dev.postlude.ai.task.Ticket;
import dev.postlude.fitness.FitnessSettings;
import dev.postlude.fitness.health.read.UnreadableExport;
import dev.postlude.fitness.imports.spool.ExportFile;
import dev.postlude.fitness.imports.spool.Spool;
import dev.postlude.fitness.person.People;
import dev.postlude.fitness.person.Person;
import dev.postlude.fitness.sql.Sql;
import dev.postlude.web.Cursor;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.NotThere;
import dev.postlude.web.Page;
import dev.postlude.web.TooOften;
import dev.postlude.web.Unwanted;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The imports of the people here: accepted, looked at, cancelled.
@ApplicationScoped
public class Imports {

    private static final String KIND = "import";
    private static final int CONFLICT = 409;
    private static final int LONGEST_NAME = 200;
    private static final Duration UNTIL_ONE_ENDS = Duration.ofSeconds(30);
    private static final Cursor END_OF_TIME = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    private final Spool spool;
    private final ExportFile exports;
    private final People people;
    private final StopImport stops;
    private final AiTasks tasks;
    private final Cancellations cancellations;
    private final DataSource dataSource;
    private final int openPerPerson;

    Imports(
            Spool spool,
            ExportFile exports,
            People people,
            StopImport stops,
            AiTasks tasks,
            Cancellations cancellations,
            DataSource dataSource,
            FitnessSettings settings) {
        this.spool = spool;
        this.exports = exports;
        this.people = people;
        this.stops = stops;
        this.tasks = tasks;
        this.cancellations = cancellations;
        this.dataSource = dataSource;
        this.openPerPerson = settings.imports().openPerPerson();
    }

    /// An import that was accepted.
    public record Accepted(Ticket ticket, UUID importId) {}

    /// Refuses whoever has too much in work already, before a gigabyte is taken from them for nothing.
    public void refuseTooMany(String owner) {
        people.find(owner)
                .ifPresent(person -> QuarkusTransaction.joiningExisting().run(() -> refuseTooMany(person)));
    }

    private void refuseTooMany(int person) {
        if (StoredImport.unfinished(person) >= openPerPerson) {
            throw new TooOften(
                    "%d of your imports are not finished yet, and that is the most there can be. Wait for one to end, or cancel one."
                            .formatted(openPerPerson),
                    UNTIL_ONE_ENDS);
        }
    }

    /// Takes an export in and has it read. Nothing stays behind when it is refused.
    public Accepted accept(String owner, InputStream body, String name, @Nullable String idempotencyKey)
            throws IOException {
        return accept(owner, spool.receive(body), name, idempotencyKey);
    }

    /// As above, for a file in the spool, which is this method's from here on.
    private Accepted accept(String owner, Path upload, String name, @Nullable String idempotencyKey)
            throws IOException {
        var importId = UUID.randomUUID();
        try {
            var found = inspect(upload);
            var spooled = java.nio.file.Files.size(upload);
            spool.keep(upload, importId);
            var row = new Upload(importId, shown(name), found, spooled);
            var ticket = QuarkusTransaction.requiringNew().call(() -> store(owner, row, idempotencyKey));
            if (!ticket.repeated()) {
                return new Accepted(ticket, importId);
            }
            spool.remove(importId);
            return new Accepted(ticket, ofTask(ticket.aiJobId()));
        } catch (IOException | RuntimeException e) {
            spool.discard(upload);
            spool.remove(importId);
            throw e;
        }
    }

    private record Upload(UUID importId, String name, ExportFile.Found found, long spooled) {}

    private ExportFile.Found inspect(Path upload) throws IOException {
        try {
            return exports.inspect(upload);
        } catch (UnreadableExport e) {
            throw new InvalidInput("file", "cannot be imported. " + e.sentence());
        }
    }

    private static String shown(String name) {
        var clean =
                name.replaceAll("\\p{Cntrl}", " ").replaceAll(".*[/\\\\]", "").strip();
        var cut = clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) : clean;
        return cut.isEmpty() ? "export" : cut;
    }

    private Ticket store(String owner, Upload upload, @Nullable String idempotencyKey) {
        return tasks.accept(owner, KIND, idempotencyKey, task -> {
            var person = people.findOrAdd(owner);
            refuseTooMany(person);
            add(person, task, upload);
            return new ImportRequested(upload.importId(), task, person);
        });
    }

    private static void add(int person, UUID task, Upload upload) {
        var added = new StoredImport();
        added.id = upload.importId();
        added.person = Person.numbered(person);
        added.taskId = task;
        added.fileName = upload.name();
        added.format = upload.found().format();
        added.spooled = upload.spooled();
        added.total = upload.found().total();
        // At once, so that a row the database refuses ends the request here.
        added.persistAndFlush();
    }

    private static UUID ofTask(UUID task) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> StoredImport.ofTask(task))
                .map(found -> found.id)
                .orElseThrow(() -> new NotThere("import for the job", task));
    }

    /// Throws [NotThere] for what is not there, and for what is somebody else's.
    public ImportView one(String owner, UUID importId) {
        // A transaction of its own where there is none: what a request reads twice, it sees as it then is.
        return QuarkusTransaction.joiningExisting()
                .call(() -> StoredImport.of(owner, importId).map(ImportView::of))
                .orElseThrow(() -> new NotThere("import", importId));
    }

    /// One's own, newest first.
    public Page<ImportView> list(String owner, int limit, @Nullable String cursor) {
        var from = Cursor.of(cursor).orElse(END_OF_TIME);
        var found = QuarkusTransaction.joiningExisting()
                .call(() -> StoredImport.before(owner, from, limit + 1).stream()
                        .map(ImportView::of)
                        .toList());
        return Page.of(found, limit, each -> new Cursor(each.createdAt(), each.id()));
    }

    /// Ends the import, and its run at its next step. What has been read stays; the upload goes at once.
    public void cancel(String owner, UUID importId) {
        var view = one(owner, importId);
        inTransaction(tx -> {
            // The import before its task, in the order in which a chunk writes them, so that neither waits in a circle.
            var ended = stops.stop(tx, importId, "cancelled", Cancellations.REASON);
            if (ended) {
                cancellations.cancel(owner, view.aiJobId());
            }
            return ended;
        });
        spool.remove(importId);
        var now = one(owner, importId).status();
        if (!now.equals("cancelled")) {
            throw new Unwanted(
                    CONFLICT,
                    "Too late",
                    "This import is %s already. Delete what is known about you with DELETE /api/me.".formatted(now));
        }
    }

    /// Ends all imports of a person who wants to be forgotten.
    public void cancelAll(String owner, int person) {
        var stopped = inTransaction(tx -> {
            var open = Sql.list(
                    tx,
                    "SELECT id, task_id FROM fitness.import WHERE person_id = ? AND ended_at IS NULL",
                    row -> Map.entry(row.getObject("id", UUID.class), row.getObject("task_id", UUID.class)),
                    person);
            var ids = new ArrayList<UUID>();
            for (var each : open) {
                if (stops.stop(tx, each.getKey(), "cancelled", Cancellations.REASON)) {
                    cancellations.cancel(owner, each.getValue());
                    ids.add(each.getKey());
                }
            }
            return ids;
        });
        stopped.forEach(spool::remove);
    }

    private interface Work<T> {
        T in(Connection tx) throws SQLException;
    }

    /// Joins the transaction the caller is in, or makes one.
    private <T> T inTransaction(Work<T> work) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            try (var connection = dataSource.getConnection()) {
                return work.in(connection);
            } catch (SQLException e) {
                throw new IllegalStateException("The imports cannot be read or written: " + e.getMessage(), e);
            }
        });
    }
}
