package dev.postlude.changesets.intake;

import dev.postlude.changesets.changeset.ReleaseFiles;
import dev.postlude.changesets.changeset.Unreadable;
import dev.postlude.changesets.release.ReleasePlan;
import dev.postlude.changesets.release.ReleasePlans;
import dev.postlude.changesets.release.ReleasePlans.Label;
import dev.postlude.web.InvalidInput;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything a run works from, as it is stored: files of a workspace, or a plan that came ready made.
public record ReleaseInput(
        Label label,
        Map<String, String> files,
        Map<String, String> commits,
        @Nullable ReleasePlan ready) {

    public ReleaseInput {
        files = Map.copyOf(files);
        commits = Map.copyOf(commits);
    }

    public static ReleaseInput of(Label label, Map<String, String> files, Map<String, String> commits) {
        return new ReleaseInput(label, files, commits, null);
    }

    public static ReleaseInput of(ReleasePlan ready) {
        return new ReleaseInput(
                new Label(ready.title(), ready.tag(), ready.date(), ready.url()), Map.of(), Map.of(), ready);
    }

    public ReleasePlan plan() {
        return Optional.ofNullable(ready).orElseGet(() -> ReleasePlans.of(ReleaseFiles.read(files, commits), label));
    }

    /// The plan, or a refusal for whoever sent the files, which names the file and the line.
    ReleasePlan planOrRefuse() {
        try {
            return plan();
        } catch (Unreadable e) {
            throw new InvalidInput(e.file(), "line %d: %s".formatted(e.line(), e.reason()));
        }
    }
}
