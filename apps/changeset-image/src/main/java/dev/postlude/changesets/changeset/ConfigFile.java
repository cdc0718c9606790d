package dev.postlude.changesets.changeset;

import dev.postlude.changesets.release.Bump;
import java.util.ArrayList;
import java.util.List;

/// Reads `.changeset/config.json`.
public final class ConfigFile {

    private static final String EXPERIMENTAL = "___experimentalUnsafeOptions_WILL_CHANGE_IN_PATCH";

    private ConfigFile() {}

    public static Config read(String name, String content) {
        var file = JsonFile.of(name, content);
        var experimental = file.root().path(EXPERIMENTAL);
        var changelog = file.root().path("changelog");
        return new Config(
                !changelog.isBoolean() || changelog.booleanValue(),
                groups(file, "fixed"),
                groups(file, "linked"),
                file.texts("ignore", file.root().path("ignore")),
                internal(file),
                experimental
                        .path("updateInternalDependents")
                        .asText("out-of-range")
                        .equals("always"),
                file.flag(experimental, "onlyUpdatePeerDependentsWhenOutOfRange", false),
                file.flag(file.root(), "bumpVersionsWithWorkspaceProtocolOnly", false),
                versionPrivate(file),
                file.flag(file.root(), "prettier", true));
    }

    private static boolean versionPrivate(JsonFile file) {
        var value = file.root().path("privatePackages");
        return value.isBoolean() ? value.booleanValue() : file.flag(value, "version", true);
    }

    private static Bump internal(JsonFile file) {
        return switch (file.text("updateInternalDependencies").orElse("patch")) {
            case "patch" -> Bump.PATCH;
            case "minor" -> Bump.MINOR;
            default ->
                throw file.refused(
                        "updateInternalDependencies", "\"updateInternalDependencies\" is \"patch\" or \"minor\".");
        };
    }

    private static List<List<String>> groups(JsonFile file, String key) {
        var value = file.root().path(key);
        if (!value.isMissingNode() && !value.isArray()) {
            throw file.refused(key, "\"%s\" has to be a list of lists of package names.".formatted(key));
        }
        var groups = new ArrayList<List<String>>();
        for (var group : value) {
            if (!group.isArray()) {
                throw file.refused(key, "\"%s\" has to be a list of lists of package names.".formatted(key));
            }
            groups.add(file.texts(key, group));
        }
        return groups;
    }
}
