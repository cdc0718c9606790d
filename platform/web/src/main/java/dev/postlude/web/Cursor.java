package dev.postlude.web;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a part of a list ended: the moment and the id of its last row.
public record Cursor(Instant moment, UUID id) {

    private static final int BYTES = 24;

    // Wider than anything is old, and narrower than what the database can compare.
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    public String text() {
        var micros = ChronoUnit.MICROS.between(Instant.EPOCH, moment);
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(micros)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /// Empty for none. Throws [InvalidInput] for one that no list has handed out.
    public static Optional<Cursor> of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() == BYTES) {
                var moment = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
                if (!moment.isBefore(EARLIEST) && !moment.isAfter(LATEST)) {
                    return Optional.of(new Cursor(moment, new UUID(bytes.getLong(), bytes.getLong())));
                }
            }
        } catch (IllegalArgumentException e) {
            // Not base64: says the same as one of the wrong length, or of no time that anything was made at.
        }
        throw new InvalidInput("cursor", "is none of ours; take it from the \"next\" of a list");
    }
}
