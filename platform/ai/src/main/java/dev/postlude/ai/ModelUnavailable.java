package dev.postlude.ai;

/// The provider could not be reached, took too long, or failed on its side. Trying again may help.
public final class ModelUnavailable extends RuntimeException implements ModelFailure {

    private final String model;
    private final String provider;
    private final int status;

    /// @param status the HTTP status; 0 when there was no answer at all
    ModelUnavailable(String model, String provider, int status, String what) {
        super("Model \"%s\" (%s) %s".formatted(model, provider, what));
        this.model = model;
        this.provider = provider;
        this.status = status;
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
        return true;
    }
}
