package dev.postlude.engine.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some of a list, and where to go on.
///
/// @param next the cursor of what follows; null at the end. A page may hold fewer rows than were asked for and still
///     have a next one, when a filter found little in the rows it was allowed to look at.
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, @Nullable String next) {

    static final int DEFAULT_LIMIT = 50;
    static final int MAX_LIMIT = 500;

    public Page {
        items = List.copyOf(items);
    }

    /// What was asked for, 50 when nothing was. Throws [BadQuery] outside of 1 to 500.
    static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked < 1 || asked > MAX_LIMIT) {
            throw new BadQuery("limit", "is 1 to %d; was %d".formatted(MAX_LIMIT, asked));
        }
        return asked;
    }
}
