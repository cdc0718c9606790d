package dev.postlude.engine.event;

import dev.postlude.api.InvalidEvent;
import dev.postlude.api.Outgoing;
import dev.postlude.engine.Limits;
import dev.postlude.engine.commit.Act;
import dev.postlude.engine.commit.RegistryChanged;
import dev.postlude.engine.commit.Unfenced;
import dev.postlude.engine.commit.Writers;
import dev.postlude.engine.db.Database;
import dev.postlude.engine.db.Digest;
import dev.postlude.engine.db.Tx;
import dev.postlude.engine.registry.Registry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// Where events come in. An event and the runs it starts are stored together, or not at all.
///
/// Two ways lead in. Events without an id of their own go by the [Writers], and the runs they start begin in this
/// process if it has a place for them. Events with an id, and events inside a transaction of the app, are written
/// on one connection, and their runs begin by way of the queue.
public final class EventIntake {

    private static final Duration REMEMBERED = Duration.ofHours(24);

    private final Database database;
    private final Registry registry;
    private final Supplier<Writers> writers;
    private final LocalStart local;

    public EventIntake(Database database, Registry registry, Supplier<Writers> writers, LocalStart local) {
        this.database = database;
        this.registry = registry;
        this.writers = writers;
        this.local = local;
    }

    /// What became of events that were taken in: their ids, and the runs they started.
    public record Accepted(List<String> ids, List<UUID> runs) {}

    public static List<Incoming> incoming(List<Outgoing> events) {
        var incoming = events.stream().map(Incoming::of).toList();
        check(incoming);
        return incoming;
    }

    private static void check(List<Incoming> events) {
        var violations = new ArrayList<InvalidEvent.Violation>();
        for (var i = 0; i < events.size(); i++) {
            if (events.get(i).key().filter(key -> !isKey(key)).isPresent()) {
                violations.add(new InvalidEvent.Violation(
                        "[" + i + "].id", "has 1 to %d printable characters".formatted(Limits.MAX_EVENT_ID_LENGTH)));
            }
        }
        for (var i = 0; i < events.size(); i++) {
            if (events.get(i).data().length > Limits.MAX_PAYLOAD_BYTES) {
                violations.add(new InvalidEvent.Violation(
                        "[" + i + "].data",
                        "is larger than %d bytes: store it elsewhere and send where it is"
                                .formatted(Limits.MAX_PAYLOAD_BYTES)));
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidEvent(violations);
        }
    }

    /// Whether an id that a sender chose can be remembered.
    public static boolean isKey(String id) {
        return !id.isBlank()
                && id.length() <= Limits.MAX_EVENT_ID_LENGTH
                && id.chars().noneMatch(Character::isISOControl);
    }

    /// Stores events and starts what they start. Returns when they are durable.
    public Accepted take(List<Incoming> events) {
        if (events.stream().anyMatch(event -> event.key().isPresent())) {
            return takeRemembered(events);
        }
        return withAct(events, sending -> {
            var act = new Act();
            sending.addTo(act, false);
            return act;
        });
    }

    /// Stores events together with whatever else `act` makes of them; asked again when the registry moved meanwhile.
    public Accepted withAct(List<Incoming> events, Function<Sending, Act> act) {
        while (true) {
            var sending = new Sending(events, registry.current(), local, true);
            Instant at;
            try {
                at = writers.get().commit(act.apply(sending));
            } catch (RegistryChanged moved) {
                sending.abandoned();
                registry.refresh();
                continue;
            } catch (Throwable failure) {
                sending.abandoned();
                throw failure;
            }
            sending.committed(at);
            return new Accepted(sending.ids(), sending.runs());
        }
    }

    private Accepted takeRemembered(List<Incoming> events) {
        var sendings = new ArrayList<Sending>();
        // Before, not within: a transaction that asks for a second connection may wait for others of its kind.
        registry.refresh();
        var accepted = database.inTransaction(tx -> {
            sendings.clear();
            return store(tx, events, sendings);
        });
        sendings.forEach(Sending::committedElsewhere);
        return accepted;
    }

    /// Stores events in a transaction of the app. `afterCommit` gets what is to be done once it has committed.
    public Accepted takeInto(Tx tx, List<Incoming> events, java.util.function.Consumer<Runnable> afterCommit)
            throws SQLException {
        var sendings = new ArrayList<Sending>();
        registry.refresh();
        var accepted = store(tx, events, sendings);
        afterCommit.accept(() -> sendings.forEach(Sending::committedElsewhere));
        return accepted;
    }

    private Accepted store(Tx tx, List<Incoming> events, List<Sending> sendings) throws SQLException {
        var repeated = new HashSet<Incoming>();
        // In one order everywhere, so that two who bring the same ids cannot wait for each other.
        var named = events.stream()
                .filter(event -> event.key().isPresent())
                .sorted(Comparator.comparing(Incoming::publicId))
                .toList();
        for (var event : named) {
            if (!isFirst(tx, event, Digest.of(event.publicId()))) {
                repeated.add(event);
            }
        }
        var fresh = events.stream().filter(event -> !repeated.contains(event)).toList();
        var sending = new Sending(fresh, registry.current(), local, false);
        var act = new Act();
        sending.addTo(act, true);
        Unfenced.write(tx.connection(), act);
        sendings.add(sending);
        return new Accepted(events.stream().map(Incoming::publicId).toList(), sending.runs());
    }

    /// False if the id of this digest has been seen within the time it is remembered. Two transactions that bring the
    /// same id at
    /// the same time wait for each other here.
    private static boolean isFirst(Tx tx, Incoming event, String digest) throws SQLException {
        return !tx.query("""
                        INSERT INTO postlude.event_key AS known (key, event_id, expires_at)
                        VALUES (?, ?, postlude.now() + ?)
                        ON CONFLICT (key) DO UPDATE
                           SET event_id = excluded.event_id, expires_at = excluded.expires_at
                         WHERE known.expires_at <= postlude.now()
                        RETURNING event_id
                        """, row -> row.uuid("event_id"), digest, event.id(), REMEMBERED)
                .isEmpty();
    }
}
