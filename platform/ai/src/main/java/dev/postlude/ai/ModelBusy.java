package dev.postlude.ai;

import dev.postlude.api.RetryAfter;
import java.time.Duration;

/// The provider asked for a pause and said how long: the next attempt comes after it.
public final class ModelBusy extends RetryAfter implements ModelFailure {

    private final String model;
    private final String provider;
    private final int status;

    ModelBusy(String model, String provider, int status, Duration delay, String said) {
        super(
                "Model \"%s\" (%s) answered %d and asked to be left alone for %d s. %s"
                        .formatted(model, provider, status, delay.toSeconds(), said)
                        .strip(),
                delay,
                null);
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
