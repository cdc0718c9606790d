package dev.postlude.changesets.changeset;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads the patterns of `pnpm-workspace.yaml`: the texts of the list under the top key `packages`. As
/// with front matter, events are read and no tree is built.
final class PnpmWorkspace {

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(ChangesetFile.MAX_BYTES)
            .setMaxAliasesForCollections(0)
            .build();

    private PnpmWorkspace() {}

    static List<String> packages(String content) {
        var patterns = new ArrayList<String>();
        var depth = 0;
        var key = true;
        var inPackages = false;
        try {
            for (var event : new Parse(SETTINGS).parseString(content)) {
                var id = event.getEventId();
                if (id == Event.ID.MappingStart || id == Event.ID.SequenceStart) {
                    depth++;
                } else if (id == Event.ID.MappingEnd || id == Event.ID.SequenceEnd) {
                    depth--;
                    key |= depth == 1;
                } else if (event instanceof ScalarEvent scalar && depth == 1) {
                    inPackages = key && scalar.getValue().equals("packages");
                    key = !key;
                } else if (event instanceof ScalarEvent scalar && depth == 2 && inPackages) {
                    patterns.add(ReleaseFiles.folderPattern(scalar.getValue()));
                }
            }
        } catch (YamlEngineException e) {
            throw new Unreadable("pnpm-workspace.yaml", 1, "The file is not YAML.");
        }
        return patterns;
    }
}
