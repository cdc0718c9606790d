package dev.postlude.changesets.changeset;

import dev.postlude.changesets.semver.Version;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One package of the workspace, as its `package.json` tells it. `folder` is relative to the workspace,
/// with slashes.
public record WorkspacePackage(
        String name,
        @Nullable String version,
        boolean isPrivate,
        String folder,
        Map<Dependency, Map<String, String>> dependencies) {

    public static final int MAX_DEPENDENCIES = 5000;

    /// The lists of a `package.json` that name other packages, in the order in which they are looked through.
    public enum Dependency {
        DEPENDENCIES("dependencies"),
        DEV("devDependencies"),
        PEER("peerDependencies"),
        OPTIONAL("optionalDependencies");

        private final String key;

        Dependency(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    /// Empty if the dependency is not in that list, or without a range.
    public Optional<String> range(Dependency kind, String dependency) {
        return Optional.ofNullable(dependencies.getOrDefault(kind, Map.of()).get(dependency))
                .filter(range -> !range.isEmpty());
    }

    public static WorkspacePackage read(String name, String content) {
        var slash = name.lastIndexOf('/');
        return of(JsonFile.of(name, content), slash < 0 ? "" : name.substring(0, slash));
    }

    static WorkspacePackage of(JsonFile file, String folder) {
        var name = file.text("name")
                .filter(text -> !text.isBlank() && text.chars().noneMatch(Character::isISOControl))
                .orElseThrow(() -> file.refused("name", "A package has a \"name\"."));
        var version = file.text("version").filter(text -> !text.isEmpty()).orElse(null);
        if (version != null && Version.of(version).isEmpty()) {
            throw file.refused("version", "\"%s\" is no semantic version.".formatted(version));
        }
        var all = new EnumMap<Dependency, Map<String, String>>(Dependency.class);
        for (var kind : Dependency.values()) {
            all.put(kind, ranges(file, kind));
        }
        return new WorkspacePackage(name, version, file.flag(file.root(), "private", false), folder, all);
    }

    private static Map<String, String> ranges(JsonFile file, Dependency kind) {
        var value = file.root().path(kind.key());
        if (!value.isMissingNode() && !value.isNull() && !value.isObject()) {
            throw file.refused(kind.key(), "\"%s\" has to name packages and ranges.".formatted(kind.key()));
        }
        var ranges = new LinkedHashMap<String, String>();
        for (var entry : value.properties()) {
            if (!entry.getValue().isTextual() || ranges.size() == MAX_DEPENDENCIES) {
                throw file.refused(kind.key(), "\"%s\" has to name packages and ranges.".formatted(kind.key()));
            }
            ranges.put(entry.getKey(), entry.getValue().textValue());
        }
        return ranges;
    }
}
