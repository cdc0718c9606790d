package dev.postlude.ai;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The settings of one named model, `postlude.ai.<name>.*`.
///
/// @param apiKey never shown: the text form of these settings leaves it out
record ModelSettings(String name, Provider provider, String model, String baseUrl, String apiKey, Duration timeout) {

    static final String PREFIX = "postlude.ai.";
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);
    private static final Set<String> KEYS = Set.of("provider", "model", "base-url", "api-key", "timeout");

    /// Reads what `settings` says about `name` and adds everything wrong with it to `problems`.
    static ModelSettings read(String name, Map<String, String> settings, List<String> problems) {
        var mine = new ArrayList<String>();
        for (var key : settings.keySet()) {
            if (!KEYS.contains(key)) {
                mine.add("%s%s.%s is not a setting; a model has %s.".formatted(PREFIX, name, key, sorted(KEYS)));
            }
        }
        var word = settings.getOrDefault("provider", "");
        var provider = Provider.of(word);
        if (provider.isEmpty()) {
            mine.add("%s%s.provider must be offline, openai, anthropic or ollama; was %s."
                    .formatted(PREFIX, name, word.isBlank() ? "not set" : "\"" + word + "\""));
        }
        var known = provider.orElse(Provider.OFFLINE);
        var baseUrl = settings.getOrDefault("base-url", known.baseUrl()).strip();
        var read = new ModelSettings(
                name,
                known,
                settings.getOrDefault("model", "").strip(),
                baseUrl,
                settings.getOrDefault("api-key", "").strip(),
                timeout(name, settings.getOrDefault("timeout", "").strip(), mine));
        if (known != Provider.OFFLINE) {
            read.check(mine);
        }
        problems.addAll(mine);
        return read;
    }

    private void check(List<String> problems) {
        if (model.isEmpty()) {
            problems.add("%s%s.model is missing; say which of the provider's models to ask.".formatted(PREFIX, name));
        }
        if (provider.needsKey() && apiKey.isEmpty() && baseUrl.equals(provider.baseUrl())) {
            problems.add(
                    "%s%s.api-key is missing; %s answers nobody without one. For no key at all set .provider=offline."
                            .formatted(PREFIX, name, provider.word()));
        }
        if (baseUrl.matches("(?i)https?://[^/?#]*@.*")) {
            // Not repeated: what stands before the @ is a password.
            problems.add("%s%s.base-url must not hold a user or a password; the key belongs into .api-key."
                    .formatted(PREFIX, name));
        } else if (!web(baseUrl)) {
            problems.add(
                    "%s%s.base-url must be an http or https address; was \"%s\".".formatted(PREFIX, name, baseUrl));
        }
    }

    private static boolean web(String address) {
        try {
            var uri = new URI(address);
            return uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /// `30s`, `2m`, `500ms` or ISO-8601 such as `PT30S`.
    private static Duration timeout(String name, String text, List<String> problems) {
        if (text.isEmpty()) {
            return DEFAULT_TIMEOUT;
        }
        try {
            var timeout = text.matches("\\d{1,9}ms")
                    ? Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)))
                    : Duration.parse(text.toUpperCase(Locale.ROOT).startsWith("P") ? text : "PT" + text);
            if (timeout.isPositive()) {
                return timeout;
            }
        } catch (DateTimeParseException e) {
            // Falls through to the one sentence that says what a timeout looks like.
        }
        problems.add("%s%s.timeout must be a positive duration such as 30s or 2m; was \"%s\"."
                .formatted(PREFIX, name, text));
        return DEFAULT_TIMEOUT;
    }

    private static List<String> sorted(Set<String> keys) {
        return keys.stream().sorted().toList();
    }

    @Override
    public String toString() {
        return "%s: %s %s at %s".formatted(name, provider.word(), model, baseUrl);
    }
}
