package dev.postlude.resume.library;

import dev.postlude.web.Cursor;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.Page;
import io.quarkus.panache.common.Parameters;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What all lists here have in common: somebody's own, the newest first, page by page.
///
/// @param limit how many are wanted
public record Lists(String owner, @Nullable String cursor, int limit) {

    public static final String NEWEST_FIRST = """
            owner = :owner and (createdAt < :moment or (createdAt = :moment and id < :id))
            order by createdAt desc, id desc""";

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    public Lists {
        if (limit < 1 || limit > Page.MOST) {
            throw new InvalidInput("limit", "is a number from 1 to " + Page.MOST);
        }
    }

    public Parameters parameters() {
        var from = Cursor.of(cursor).orElseGet(() -> new Cursor(END_OF_TIME, new UUID(-1, -1)));
        return Parameters.with("owner", owner).and("moment", from.moment()).and("id", from.id());
    }
}
