package dev.postlude.engine.step;

import dev.postlude.api.NonRetryable;
import dev.postlude.engine.Limits;
import dev.postlude.engine.db.Json;
import org.jspecify.annotations.Nullable;

/// Results and inputs as bytes, within their limit.
final class Payloads {

    private Payloads() {}

    static byte[] of(String what, @Nullable Object value) {
        byte[] bytes;
        try {
            bytes = Json.bytes(value);
        } catch (IllegalArgumentException e) {
            throw new NonRetryable(what + ": " + e.getMessage(), e);
        }
        if (bytes.length > Limits.MAX_PAYLOAD_BYTES) {
            throw new NonRetryable(
                    "%s is %d bytes of JSON, and %d are the most (MAX_PAYLOAD_BYTES). Store it elsewhere and return where it is."
                            .formatted(what, bytes.length, Limits.MAX_PAYLOAD_BYTES));
        }
        return bytes;
    }
}
