package dev.postlude.engine.history;

import dev.postlude.engine.db.Database;
import dev.postlude.engine.db.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The events, newest first.
public final class EventLog {

    /// How many events one page looks through for a text.
    private static final int BY_PAYLOAD = 10_000;

    private static final int MAX_TEXT = 200;

    private final Database database;

    public EventLog(Database database) {
        this.database = database;
    }

    /// Which events; null means any.
    ///
    /// @param q an event's id, the id its sender gave it, or text in its data
    public record Filter(
            @Nullable String name,
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable String q) {

        public static final Filter ANY = new Filter(null, null, null, null);

        public Filter {
            name = RunFilter.emptyToNull(name);
            q = RunFilter.emptyToNull(q);
            if (q != null && q.length() > MAX_TEXT) {
                throw new BadQuery("q", "is at most %d characters long".formatted(MAX_TEXT));
            }
        }
    }

    /// Throws [BadQuery] for a limit or a cursor that is none.
    public Page<EventEntry> list(Filter filter, @Nullable String cursor, @Nullable Integer limit) {
        var size = Page.limit(limit);
        var range = range(filter, cursor);
        var depth = filter.q() == null ? size + 1 : BY_PAYLOAD;
        var search = search(filter);
        return database.onConnection(tx -> {
            // By name there is an index in the order of `at`, which an event of an hour ago shares with its id.
            var candidates = "SELECT * FROM event WHERE %s ORDER BY %s LIMIT %d"
                    .formatted(range.sql(), filter.name() == null ? "id DESC" : "at DESC, id DESC", depth);
            var found = tx.query(
                    """
                    SELECT e.id, e.name, e.at, e.key, e.sender, e.meta,
                           CASE WHEN octet_length(e.data) <= %d THEN e.data END AS data,
                           (SELECT x.erased_at FROM erasure x WHERE x.id = e.id)
                      FROM (%s) e
                     WHERE %s
                     LIMIT ?
                    """.formatted(Stored.IN_LISTS, candidates, search.sql()),
                    EventLog::event,
                    Scan.all(range.with(), search.with(size + 1)));
            if (found.size() > size) {
                return new Page<>(found.subList(0, size), cursorOf(found.get(size - 1), filter));
            }
            var deepest = filter.q() == null
                    ? Optional.<EventEntry>empty()
                    : tx.one(
                            "SELECT *, NULL::bytea AS data, NULL::timestamptz AS erased_at FROM (SELECT id, name, at, key, sender, meta FROM (%s) c OFFSET ? LIMIT 1) d"
                                    .formatted(candidates),
                            EventLog::event,
                            range.with(depth - 1));
            return new Page<>(
                    found, deepest.map(event -> cursorOf(event, filter)).orElse(null));
        });
    }

    public Optional<EventEntry> one(UUID id) {
        return database.one("""
                SELECT e.id, e.name, e.at, e.key, e.sender, e.meta, e.data, x.erased_at
                  FROM event e LEFT JOIN erasure x ON x.id = e.id
                 WHERE e.id = ?
                """, EventLog::event, id);
    }

    /// The names of the events of the last week, for whoever wants to send one or to filter by it.
    public List<String> names() {
        return database.query("""
                WITH RECURSIVE known AS (
                    (SELECT name FROM event ORDER BY name LIMIT 1)
                    UNION ALL
                    SELECT (SELECT e.name FROM event e WHERE e.name > k.name ORDER BY e.name LIMIT 1)
                      FROM known k
                     WHERE k.name IS NOT NULL
                )
                SELECT name FROM known WHERE name IS NOT NULL
                UNION
                SELECT name FROM event_type
                ORDER BY name
                LIMIT 500
                """, row -> row.text("name"));
    }

    private static Scan range(Filter filter, @Nullable String cursor) {
        var range = new Scan();
        if (filter.name() == null) {
            if (cursor != null) {
                range.where("id < ?", Scan.cursor(cursor));
            }
            if (filter.since() != null) {
                range.where("id >= ?", TimeOrder.first(filter.since()));
            }
            if (filter.until() != null) {
                range.where("id < ?", TimeOrder.first(filter.until()));
            }
            return range;
        }
        range.where("name = ?", filter.name());
        if (cursor != null) {
            var parts = cursor.split("~", 2);
            var moment = parts.length == 2 ? moment(parts[0]) : Instant.MAX;
            range.where("(at, id) < (?, ?)", moment, Scan.cursor(parts[parts.length - 1]));
        }
        if (filter.since() != null) {
            range.where("at >= ?", filter.since());
        }
        if (filter.until() != null) {
            range.where("at < ?", filter.until());
        }
        return range;
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (java.time.DateTimeException e) {
            throw new BadQuery("cursor", "is one that an earlier page gave as its next; was \"%s\"".formatted(text));
        }
    }

    private static String cursorOf(EventEntry event, Filter filter) {
        return filter.name() == null ? event.id().toString() : event.ts() + "~" + event.id();
    }

    private static Scan search(Filter filter) {
        var search = new Scan();
        if (filter.q() != null) {
            try {
                search.where("e.id = ?", UUID.fromString(filter.q()));
            } catch (IllegalArgumentException notAnId) {
                search.where(
                        "(e.key = ? OR e.name ILIKE ? OR position(? IN e.data) > 0)",
                        filter.q(),
                        Scan.like(filter.q()),
                        Scan.needle(filter.q()));
            }
        }
        return search;
    }

    private static EventEntry event(Row row) throws SQLException {
        var erased = row.instantOrNull("erased_at");
        return new EventEntry(
                row.uuid("id"),
                row.text("name"),
                row.instant("at"),
                row.textOrNull("key"),
                row.textOrNull("sender"),
                erased == null ? Stored.json(row, "data") : null,
                Stored.json(row, "meta"),
                erased);
    }
}
