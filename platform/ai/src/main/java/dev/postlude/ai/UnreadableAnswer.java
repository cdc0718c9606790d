package dev.postlude.ai;

/// The model answered, but not with what was asked for: nothing at all, JSON that ends half-way, a value
/// missing or out of range. A model rarely says the same twice, so trying again may help.
public final class UnreadableAnswer extends RuntimeException implements ModelFailure {

    private static final int SHOWN = 200;

    private final String model;
    private final String provider;

    /// @param text what it answered; the message shows the beginning of it
    public UnreadableAnswer(String model, String provider, String why, String text) {
        super("Model \"%s\" (%s) gave an answer that cannot be used. %s%s"
                .formatted(model, provider, why, text.isBlank() ? "" : "\nIt began: " + beginning(text)));
        this.model = model;
        this.provider = provider;
    }

    private static String beginning(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public String provider() {
        return provider;
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
