package dev.postlude.ai.task;

/// An idempotency key came back with another request than the one it was first sent with. Answered with 422: to give
/// the
/// earlier task would tell the caller that what they ask now is being done.
public final class KeyReused extends IllegalArgumentException {

    /// What the key was sent as.
    public static final String FIELD = "Idempotency-Key";

    KeyReused(String kind) {
        super(
                "This Idempotency-Key was sent before with another request for a %s. Send a new key for a new request, or the old request again."
                        .formatted(kind));
    }
}
