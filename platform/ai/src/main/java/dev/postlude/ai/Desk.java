package dev.postlude.ai;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.postlude.ai.text.Document;
import dev.postlude.ai.text.Embeddings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.SplittableRandom;

/// The tools an offline task works with: reading, comparing by meaning if that is switched on, and chance
/// that is the same every time for the same input.
public final class Desk {

    private final String model;
    private final Optional<Embeddings> embeddings;

    public Desk(String model, Optional<Embeddings> embeddings) {
        this.model = model;
        this.embeddings = embeddings;
    }

    /// The name of the model at whose desk the task is done: two offline models may have different voices.
    public String model() {
        return model;
    }

    public Document read(String text) {
        return Document.read(text);
    }

    /// Present when `postlude.ai.offline.embeddings` is on. The model is loaded at its first use.
    public Optional<Embeddings> embeddings() {
        return embeddings;
    }

    /// Numbers that look like chance and are decided by `seed` alone.
    public SplittableRandom chance(String... seed) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : seed) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return new SplittableRandom(ByteBuffer.wrap(digest.digest()).getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256; this one does not", impossible);
        }
    }

    /// The answer to a prompt that asks for JSON.
    public String json(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "An offline task answered with a %s, which cannot be written as JSON. Answer with a record or a map."
                            .formatted(value.getClass().getSimpleName()),
                    e);
        }
    }
}
