package dev.postlude.engine.wait;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postlude.api.Match;
import dev.postlude.api.NonRetryable;
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

    private static final String PATH = "[^=,\\p{Cntrl}]{1,200}";
    private static final String NUMBER = "[-+]?[0-9.]+([eE][-+]?[0-9]+)?";

    public static EventWait of(UUID run, long seq, String name, Match match, Instant since) {
        if (!match.condition().isBlank()) {
            // Compiled here for its errors: they belong to whoever wrote it.
            Condition.compile(match.condition());
        }
        for (var equality : match.equalities()) {
            if (!equality.path().matches(PATH)) {
                throw new NonRetryable(
                        "Wait \"%s\" asks for field \"%s\". A field is named like ticketId, or customer.id."
                                .formatted(name, equality.path()));
            }
        }
        var sorted = match.equalities().stream()
                .sorted(Comparator.comparing(Match.Equality::path))
                .toList();
        var key = sorted.stream()
                .map(equality -> equality.path() + "=" + Paths.key(equality.value()))
                .collect(Collectors.joining("\n"));
        return new EventWait(
                run, seq, name, sorted.stream().map(Match.Equality::path).toList(), key, match.condition(), since);
    }

    /// The key an event with this data is looked up by, among waits for these fields.
    static String key(JsonNode data, List<String> fields) {
        return fields.stream()
                .map(field -> field + "=" + Paths.key(Paths.text(data, field)))
                .collect(Collectors.joining("\n"));
    }

    /// Whether an event with this data has all the fields that are asked for.
    boolean fits(JsonNode data) {
        return key.equals(key(data, fields));
    }

    /// Texts that the JSON of every event that [#fits] contains, just as they are; to leave most others unread.
    List<String> traces() {
        return key.lines()
                .map(line -> line.substring(line.indexOf('=') + 1))
                .filter(value -> !value.isEmpty() && !Paths.isHashed(value))
                .filter(value -> value.indexOf('"') < 0 && value.indexOf('\\') < 0 && !value.matches(NUMBER))
                .toList();
    }
}
