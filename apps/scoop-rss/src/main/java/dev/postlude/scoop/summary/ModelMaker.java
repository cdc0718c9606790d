package dev.postlude.scoop.summary;

import dev.postlude.ai.Models;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Makes the models from their settings, or says everything that is wrong with those at once.
final class ModelMaker {

    @Produces
    @Singleton
    Models models(ModelSettings settings) {
        Map<String, String> keys = new HashMap<>();
        settings.models()
                .forEach(
                        (name, own) -> own.forEach((key, value) -> keys.put("postlude.ai." + name + "." + key, value)));
        return Models.of(keys, Set.of("writer", "judge"));
    }
}
