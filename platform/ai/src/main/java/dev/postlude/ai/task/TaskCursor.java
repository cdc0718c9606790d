package dev.postlude.ai.task;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;

/// A place in a list of tasks, as text that means nothing to whoever carries it.
record TaskCursor(Instant createdAt, UUID id) {

    static TaskCursor after(AiTask task) {
        return new TaskCursor(task.createdAt(), task.id());
    }

    static TaskCursor read(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
            return new TaskCursor(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new BadTaskRequest("cursor", "is none that a page has given out; leave it away to begin anew");
        }
    }

    String text() {
        var plain = createdAt + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
