package dev.postlude.ai.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postlude.api.Events;
import dev.postlude.api.Outgoing;
import dev.postlude.engine.Transactions;
import dev.postlude.engine.db.Tx;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The tasks of one app.
///
/// A resource accepts one and answers with its ticket; a function does the work and says how it went:
///
///     var ticket = tasks.accept(owner.key(), "chat", key, id -> new ChatAsked(id, message));
///
///     tasks.running(asked.taskId(), run.id());
///     var answer = run.step("answer", Answer.class, () -> model.answer(prompt));
///     run.transaction("finish", tx -> tasks.complete(asked.taskId(), answer));
///
/// Every method joins the transaction the caller is in, or makes one of its own.
public final class AiTasks {

    static final int MOST_CHARACTERS = 256 * 1024;

    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_KEY = 200;
    private static final Duration UNTIL_ONE_ENDS = Duration.ofSeconds(30);

    private final TaskRows rows;
    private final Joining transactions;
    private final Events events;
    private final ObjectMapper json;
    private final TaskLimits limits;
    private final List<TaskQuota> quotas;

    public AiTasks(
            String app,
            Transactions transactions,
            Events events,
            ObjectMapper json,
            TaskLimits limits,
            List<TaskQuota> quotas) {
        this.rows = new TaskRows(app, json);
        this.transactions = new Joining(transactions);
        this.events = events;
        this.json = json;
        this.limits = limits;
        this.quotas = List.copyOf(quotas);
    }

    /// Stores a task and sends the event that starts the work. The row, the quota and the event commit together.
    ///
    /// @param owner          who may ask for it; anybody else is told that there is no such task
    /// @param idempotencyKey the caller's own; a key that was used before, by this owner for this kind, gives the
    ///     task of back then, and nothing is taken or sent
    /// @param event          makes the event for the new task's id. It is called for a new task only, in the same
    ///     transaction, so rows of the app that belong to the task are best written there too
    public Ticket accept(
            String owner, String kind, @Nullable String idempotencyKey, Function<UUID, ? extends Record> event) {
        return accept(owner, kind, idempotencyKey, null, event);
    }

    /// As [#accept(String, String, String, Function)], for a caller that tells one request from another: a key that
    /// comes back with another `request` is refused with [KeyReused], and nothing is taken or sent.
    ///
    /// @param request what is asked for, in a shape that is the same JSON whenever the same is asked for
    public Ticket accept(
            String owner,
            String kind,
            @Nullable String idempotencyKey,
            @Nullable Object request,
            Function<UUID, ? extends Record> event) {
        var key = checked(idempotencyKey);
        var digest = key == null || request == null ? null : digest(text("request", request));
        return transactions.join(tx -> {
            // One owner's tasks are accepted one after the other, so that neither key nor limit is passed twice.
            rows.lock(tx, owner);
            var earlier = key == null ? Optional.<TaskRows.Keyed>empty() : rows.withKey(tx, owner, kind, key);
            if (earlier.isPresent()) {
                return repeated(earlier.get(), kind, digest);
            }
            refuseTooMany(tx, owner);
            quotas.forEach(quota -> quota.take(owner, kind));
            var id = UUID.randomUUID();
            var sent = events.send(
                    tx.connection(), List.of(Outgoing.of(event.apply(id)).user(owner)));
            rows.insert(tx, id, owner, kind, key, digest, UUID.fromString(sent.getFirst()));
            return new Ticket(id, false);
        });
    }

    private static Ticket repeated(TaskRows.Keyed earlier, String kind, @Nullable String digest) {
        if (digest != null && earlier.request() != null && !digest.equals(earlier.request())) {
            throw new KeyReused(kind);
        }
        return new Ticket(earlier.id(), true);
    }

    private static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256; this one does not", impossible);
        }
    }

    private static @Nullable String checked(@Nullable String idempotencyKey) {
        if (idempotencyKey == null || idempotencyKey.isBlank()) {
            return null;
        }
        if (idempotencyKey.length() > LONGEST_KEY || idempotencyKey.chars().anyMatch(c -> c < ' ')) {
            throw new BadTaskRequest("Idempotency-Key", "has at most %d printable characters".formatted(LONGEST_KEY));
        }
        return idempotencyKey;
    }

    private void refuseTooMany(Tx tx, String owner) throws java.sql.SQLException {
        if (rows.open(tx, owner) >= limits.openPerOwner()) {
            throw new OverQuota(
                    "%d of your tasks are not finished yet, and that is the most there can be. Wait for one to end."
                            .formatted(limits.openPerOwner()),
                    UNTIL_ONE_ENDS);
        }
    }

    /// Says that `run` works on the task from here on: when that run ends without ending the task, the sweep does.
    /// False if the task has ended, or is unknown; there is no use in working on it then.
    public boolean running(UUID task, UUID run) {
        return transactions.join(tx -> rows.running(tx, task, run));
    }

    /// Says how far the work has come. False if the task has ended.
    public boolean progress(UUID task, Object progress) {
        var text = text("progress", progress);
        return transactions.join(tx -> rows.progress(tx, task, text));
    }

    /// Ends the task with its result. False, and nothing changed, if it had ended already.
    public boolean complete(UUID task, Object result) {
        var text = text("result", result);
        return transactions.join(tx -> rows.complete(tx, task, text));
    }

    /// Ends the task without one, and gives back what was taken for it. False, and nothing changed, if it had ended.
    ///
    /// @param reason a sentence for the owner: what went wrong and what can be done about it
    public boolean fail(UUID task, String reason) {
        return transactions.join(tx -> end(tx, task, reason));
    }

    boolean end(Tx tx, UUID task, String reason) throws java.sql.SQLException {
        // PostgreSQL's text has no place for a zero, and messages of libraries are anything.
        var clean = reason.replace("\0", "");
        var cut = clean.length() > LONGEST_REASON ? clean.substring(0, LONGEST_REASON) + "…" : clean;
        var failed = rows.fail(tx, task, cut);
        failed.ifPresent(ended -> quotas.forEach(quota -> quota.refund(ended)));
        return failed.isPresent();
    }

    /// The task, if it is this owner's.
    public Optional<AiTask> find(String owner, UUID task) {
        return transactions
                .join(tx -> rows.find(tx, task))
                .filter(found -> found.owner().equals(owner));
    }

    /// The owner's tasks, newest first. Throws [BadTaskRequest] for a cursor that no page has given out.
    public TaskPage list(String owner, int limit, @Nullable String cursor) {
        var after = cursor == null ? Optional.<TaskCursor>empty() : Optional.of(TaskCursor.read(cursor));
        var found = transactions.join(tx -> rows.list(tx, owner, limit + 1, after));
        if (found.size() <= limit) {
            return new TaskPage(found, null);
        }
        var shown = found.subList(0, limit);
        return new TaskPage(shown, TaskCursor.after(shown.getLast()).text());
    }

    /// Whichever of these there are, whoever owns them.
    public List<AiTask> look(Collection<UUID> tasks) {
        return transactions.join(tx -> rows.look(tx, tasks));
    }

    Joining transactions() {
        return transactions;
    }

    TaskRows rows() {
        return rows;
    }

    TaskLimits limits() {
        return limits;
    }

    private String text(String what, Object value) {
        try {
            var text = json.writeValueAsString(value);
            if (text.length() > MOST_CHARACTERS) {
                throw new IllegalArgumentException(
                        "The %s of a task has at most %d characters as JSON; this one has %d. Store it, and put into the %s where it is."
                                .formatted(what, MOST_CHARACTERS, text.length(), what));
            }
            return text;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The %s of a task must be writable as JSON, and a %s is not: %s"
                            .formatted(what, value.getClass().getSimpleName(), e.getOriginalMessage()),
                    e);
        }
    }
}
