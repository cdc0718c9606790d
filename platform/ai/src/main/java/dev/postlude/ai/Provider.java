package dev.postlude.ai;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Who answers for a model.
public enum Provider {
    /// This process itself: extraction and rules, no language model.
    OFFLINE(""),
    OPENAI("https://api.openai.com/v1"),
    ANTHROPIC("https://api.anthropic.com/v1"),
    OLLAMA("http://localhost:11434");

    private final String baseUrl;

    Provider(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /// Where it is reached unless a setting says otherwise.
    public String baseUrl() {
        return baseUrl;
    }

    /// Whether it refuses callers without a key at its own address.
    boolean needsKey() {
        return this == OPENAI || this == ANTHROPIC;
    }

    /// As written in settings and payloads: in lower case.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Provider> of(String word) {
        return Arrays.stream(values())
                .filter(provider -> provider.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
