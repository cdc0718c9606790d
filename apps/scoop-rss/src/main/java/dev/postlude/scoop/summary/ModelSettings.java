package dev.postlude.scoop.summary;

import dev.postlude.ai.Models;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/// Which models Scoop asks: `writer` writes, `judge` judges. Both are offline until the settings name a provider.
final class ModelSettings {

    @Produces
    @Singleton
    Models models(Config config) {
        Map<String, String> settings = new HashMap<>();
        for (var name : config.getPropertyNames()) {
            if (name.startsWith("postlude.ai.")) {
                config.getOptionalValue(name, String.class).ifPresent(value -> settings.put(name, value));
            }
        }
        return Models.of(settings, Set.of("writer", "judge"));
    }
}
