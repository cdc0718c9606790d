package dev.postlude.engine.wait;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postlude.api.Match;
import dev.postlude.engine.registry.Condition;
import dev.postlude.engine.registry.Paths;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// A run's wish for an event.
///
/// @param fields    the fields of the event's data that must be equal to something, sorted
/// @param key       what they must be equal to, in one text that can be looked up
/// @param condition what else must hold, in CEL; or empty
/// @param since     events from here on count
public record EventWait(
        UUID run, long seq, String name, List<String> fields, String key, String condition, Instant since) {

    public static EventWait of(UUID run, long seq, String name, Match match, Instant since) {
        if (!match.condition().isBlank()) {
            // Compiled here for its errors: they belong to whoever wrote it.
            Condition.compile(match.condition());
        }
        var sorted = match.equalities().stream()
                .sorted(Comparator.comparing(Match.Equality::path))
                .toList();
        var key = sorted.stream()
                .map(equality -> equality.path() + "=" + equality.value())
                .collect(Collectors.joining("\n"));
        return new EventWait(
                run, seq, name, sorted.stream().map(Match.Equality::path).toList(), key, match.condition(), since);
    }

    /// The key an event with this data is looked up by, among waits for these fields.
    static String key(JsonNode data, List<String> fields) {
        return fields.stream()
                .map(field -> field + "=" + Paths.text(data, field))
                .collect(Collectors.joining("\n"));
    }
}
