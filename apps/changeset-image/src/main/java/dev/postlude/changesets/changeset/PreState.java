package dev.postlude.changesets.changeset;

import java.util.List;

/// `pre.json`: the workspace publishes pre-releases under a tag. `changesets` are the names of those that
/// earlier pre-releases have already told; when `exiting`, all are told once more, for the final release.
public record PreState(boolean exiting, String tag, List<String> changesets) {

    public PreState {
        changesets = List.copyOf(changesets);
    }

    public static PreState read(String name, String content) {
        var file = JsonFile.of(name, content);
        var mode = file.text("mode").orElse("");
        if (!mode.equals("pre") && !mode.equals("exit")) {
            throw file.refused("mode", "\"mode\" is \"pre\" or \"exit\".");
        }
        var tag = file.text("tag").orElse("");
        if (!tag.matches("[0-9A-Za-z-]{1,64}(\\.[0-9A-Za-z-]{1,64}){0,4}")) {
            throw file.refused("tag", "\"tag\" is a word of letters, digits and hyphens.");
        }
        return new PreState(
                mode.equals("exit"), tag, file.texts("changesets", file.root().path("changesets")));
    }
}
