package dev.postlude.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A part of a list, and the cursor of the next one; null after the last.
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, @Nullable String next) {

    public static final int MOST = 500;

    public Page {
        items = List.copyOf(items);
    }

    /// Made of one row more than were asked for, which is how one knows that there are more.
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, Cursor> cursor) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        var items = oneMore.subList(0, limit);
        return new Page<>(items, cursor.apply(items.getLast()).text());
    }

    public <R> Page<R> with(List<R> others) {
        return new Page<>(others, next);
    }
}
