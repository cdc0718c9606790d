package dev.postlude.engine.wait;

import dev.postlude.api.Match;
import dev.postlude.engine.db.Tx;
import dev.postlude.engine.registry.Condition;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Events that have been sent, by what their data says.
public final class EarlierEvents {

    private static final int PAGE = 500;
    private static final UUID NOBODY = new UUID(0, 0);

    private EarlierEvents() {}

    /// Those of this name that match, all of them unless the match says since when. Reads every event of the name that
    /// may match.
    public static List<UUID> matching(Tx tx, String name, Match match) throws SQLException {
        var wanted = EventWait.of(NOBODY, 0, name, match, match.lookback().orElse(Instant.EPOCH));
        var condition = wanted.condition().isBlank() ? null : Condition.compile(wanted.condition());
        var found = new ArrayList<UUID>();
        var last = StoredEvent.BEFORE_ALL;
        while (true) {
            var page = page(tx, wanted, last);
            for (var event : page) {
                if (wanted.fits(event.data()) && (condition == null || condition.evaluate(event.seen()))) {
                    found.add(event.id());
                }
            }
            if (page.size() < PAGE) {
                return found;
            }
            last = page.getLast();
        }
    }

    private static List<StoredEvent> page(Tx tx, EventWait wanted, StoredEvent last) throws SQLException {
        var sql = new StringBuilder("""
                SELECT e.id, e.key, e.name, e.at, e.sender, e.data
                  FROM postlude.event e
                 WHERE e.name = ? AND e.at >= ? AND (e.at, e.id) > (?, ?)
                """);
        var parameters = new ArrayList<@Nullable Object>(List.of(wanted.name(), wanted.since(), last.at(), last.id()));
        for (var trace : wanted.traces()) {
            sql.append("   AND position(convert_to(?, 'UTF8') IN e.data) > 0\n");
            parameters.add(trace);
        }
        sql.append(" ORDER BY e.at, e.id LIMIT ").append(PAGE);
        return tx.query(sql.toString(), StoredEvent::of, parameters.toArray());
    }
}
