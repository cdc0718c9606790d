package dev.postlude.ai;

/// Says what stands behind a model's name, and cannot be asked anything.
///
/// @param name     the configured name, such as `writer`
/// @param provider `offline`, `openai`, `anthropic` or `ollama`
public record ModelCard(String name, String provider) {

    static ModelCard of(Model model) {
        return new ModelCard(model.name(), model.provider().word());
    }

    /// Whether no language model is behind it.
    public boolean offline() {
        return provider.equals(Provider.OFFLINE.word());
    }
}
