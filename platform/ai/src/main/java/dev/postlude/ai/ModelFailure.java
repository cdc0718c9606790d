package dev.postlude.ai;

/// Why a model did not answer. Each kind is an exception that the engine already understands.
public sealed interface ModelFailure permits ModelBusy, ModelRejected, ModelUnavailable, UnreadableAnswer {

    /// The configured name of the model.
    String model();

    String provider();

    /// Whether the same question may be answered later.
    boolean retryable();
}
