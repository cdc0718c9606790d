package dev.postlude.ai.cdi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Turns an app's configuration into the settings that `Models` reads.
record ModelSettingsOfApp(Map<String, String> settings, Set<String> needed) {

    private static final String PREFIX = "postlude.ai.";
    private static final String NAMES = PREFIX + "models";

    /// @param properties all names the configuration knows, so that a misspelt one is found
    static ModelSettingsOfApp read(AiConfig config, Iterable<String> properties) {
        var settings = new TreeMap<String, String>();
        config.named().forEach((name, model) -> {
            put(settings, name, "provider", model.provider());
            put(settings, name, "model", model.model());
            put(settings, name, "base-url", model.baseUrl());
            put(settings, name, "api-key", model.apiKey());
            put(settings, name, "timeout", model.timeout());
            put(settings, name, "embeddings", model.embeddings());
        });
        misspelt(settings, properties);
        var needed = new TreeSet<>(config.models().orElse(List.of()));
        needed.remove("offline");
        for (var name : needed) {
            if (settings.keySet().stream().noneMatch(key -> key.startsWith(PREFIX + name + "."))) {
                settings.put(PREFIX + name + ".provider", "offline");
            }
        }
        return new ModelSettingsOfApp(settings, needed);
    }

    private static void put(Map<String, String> settings, String model, String setting, Optional<String> value) {
        value.filter(text -> !text.isBlank()).ifPresent(text -> settings.put(PREFIX + model + "." + setting, text));
    }

    /// What the mapping passes over goes to `Models` too, which has a sentence for it. An environment variable is
    /// known by a second name with dots for its underscores; that one is no mistake.
    private static void misspelt(Map<String, String> settings, Iterable<String> properties) {
        var known = new TreeSet<String>();
        settings.keySet().forEach(key -> known.add(dotted(key)));
        for (var property : properties) {
            var ours = property.startsWith(PREFIX) && !property.equals(NAMES) && !property.startsWith(NAMES + "[");
            if (ours && !known.contains(dotted(property)) && !isKnown(property)) {
                settings.put(property, "");
            }
        }
    }

    /// A known setting that has no value, as when a variable it refers to is empty.
    private static boolean isKnown(String property) {
        var setting = dotted(property.substring(property.indexOf('.', PREFIX.length()) + 1));
        return Set.of("provider", "model", "base.url", "api.key", "timeout", "embeddings")
                .contains(setting);
    }

    private static String dotted(String key) {
        return key.toLowerCase(Locale.ROOT).replace('-', '.').replace('_', '.');
    }
}
