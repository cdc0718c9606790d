package dev.postlude.ai;

import dev.postlude.api.NonRetryable;

/// The provider understood and will not: a wrong key, an unknown model, a request it does not accept.
/// The same question will be rejected again, so the run does not try.
public final class ModelRejected extends NonRetryable implements ModelFailure {

    private final String model;
    private final String provider;
    private final int status;

    ModelRejected(String model, String provider, int status, String said) {
        super("Model \"%s\" (%s) rejected the request with %d. %s %s"
                .formatted(model, provider, status, remedy(model, status), said)
                .strip());
        this.model = model;
        this.provider = provider;
        this.status = status;
    }

    private static String remedy(String model, int status) {
        return switch (status) {
            case 401, 403 -> "Check postlude.ai.%s.api-key.".formatted(model);
            case 404 -> "Check postlude.ai.%s.model and .base-url.".formatted(model);
            case 413 -> "The request is too large; send less text.";
            default -> "It will not be accepted as it is.";
        };
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public String provider() {
        return provider;
    }

    public int status() {
        return status;
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
