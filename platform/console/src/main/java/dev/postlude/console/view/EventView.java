package dev.postlude.console.view;

import dev.postlude.console.view.Moments.Moment;
import dev.postlude.engine.history.EventEntry;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event in a list or on its own page.
///
/// @param others the list of all events of that name
/// @param line   its data in one line
/// @param data   all of it
/// @param erased when its data was erased
public record EventView(
        UUID id,
        String shortId,
        String name,
        String others,
        Moment at,
        @Nullable String key,
        @Nullable String user,
        String line,
        @Nullable String data,
        @Nullable String meta,
        @Nullable Moment erased) {

    public static EventView of(EventEntry event, Instant now) {
        return new EventView(
                event.id(),
                RunRow.shortId(event.id()),
                event.name(),
                "/events?name=" + ExperimentRow.segment(event.name()),
                Moments.of(event.ts(), now),
                event.key(),
                event.user(),
                line(event),
                Pretty.json(event.data()),
                Pretty.json(event.meta()),
                Moments.ofNullable(event.erased(), now));
    }

    private static String line(EventEntry event) {
        if (event.erased() != null) {
            return "(erased)";
        }
        return event.data() == null ? "(large)" : Pretty.line(event.data());
    }
}
