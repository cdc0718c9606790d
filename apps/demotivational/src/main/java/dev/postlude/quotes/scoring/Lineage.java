package dev.postlude.quotes.scoring;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Where a configured model comes from, as far as its settings tell.
///
/// A house that serves only its own models is the family of all it serves. Where many houses' models are served, as by
/// Ollama or by anybody who speaks another's protocol at an address of their own, only the model's name can tell.
///
/// @param name     the configured name, such as `judge`
/// @param provider `offline`, `openai`, `anthropic` or `ollama`
/// @param model    the provider's name for it, such as `llama3.1:8b`
/// @param atHome   whether it is asked at its provider's own address
record Lineage(String name, String provider, Optional<String> model, boolean atHome) {

    private static final Set<String> HOUSES = Set.of("anthropic", "openai");

    private static final Pattern MAKE = Pattern.compile("(?:.*/)?([a-z]+).*");

    /// Names that do not begin with their family's.
    private static final Map<String, String> FAMILIES = Map.ofEntries(
            Map.entry("claude", "anthropic"),
            Map.entry("gpt", "openai"),
            Map.entry("chatgpt", "openai"),
            Map.entry("codex", "openai"),
            Map.entry("davinci", "openai"),
            Map.entry("o", "openai"),
            Map.entry("gemma", "gemini"),
            Map.entry("mixtral", "mistral"),
            Map.entry("ministral", "mistral"),
            Map.entry("magistral", "mistral"),
            Map.entry("qwq", "qwen"));

    boolean offline() {
        return provider.equals("offline");
    }

    /// A family that both belong to. None is related to what no language model is.
    Optional<String> kinship(Lineage other) {
        if (offline() || other.offline()) {
            return Optional.empty();
        }
        var shared = families();
        shared.retainAll(other.families());
        return shared.stream().sorted().findFirst();
    }

    private Set<String> families() {
        var families = new HashSet<String>();
        if (atHome && HOUSES.contains(provider)) {
            families.add(provider);
        }
        model.map(known -> MAKE.matcher(known.strip().toLowerCase(Locale.ROOT)))
                .filter(make -> make.matches())
                .map(make -> make.group(1))
                .ifPresent(make -> families.add(FAMILIES.getOrDefault(make, make)));
        if (families.isEmpty()) {
            families.add(provider);
        }
        return families;
    }
}
