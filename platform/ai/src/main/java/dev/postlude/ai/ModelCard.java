package dev.postlude.ai;

import java.util.Collection;

/// Says what stands behind a model's name, and cannot be asked anything.
///
/// @param name     the configured name, such as `writer`
/// @param provider `offline`, `openai`, `anthropic` or `ollama`
public record ModelCard(String name, String provider) {

    static ModelCard of(Model model) {
        return new ModelCard(model.name(), model.provider().word());
    }

    /// What is behind the model of this name.
    public static String providerOf(Collection<ModelCard> models, String name) {
        return models.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .map(ModelCard::provider)
                .orElseThrow(() -> new IllegalStateException("There is no model \"%s\"".formatted(name)));
    }

    /// Whether no language model is behind it.
    public boolean offline() {
        return provider.equals(Provider.OFFLINE.word());
    }
}
