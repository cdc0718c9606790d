package dev.postlude.changesets.release;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one changeset says about one package.
///
/// `changesetName` is the file's name without `.md` (`brave-lions-jump`), or a made one where the release
/// did not come from files. `summary` is Markdown as its author wrote it: any number of lines, trimmed,
/// possibly empty, and never to be trusted.
///
/// @param authors whom it is owed to, by their names at the forge and without an `@`
/// @param pull    the pull request it came with, as `#12`
public record ChangeNote(
        String changesetName,
        Bump bump,
        String summary,
        List<String> authors,
        @Nullable String pull) {

    public ChangeNote {
        // Plans that were stored before there were authors have none.
        authors = authors == null ? List.of() : List.copyOf(authors);
    }

    public ChangeNote(String changesetName, Bump bump, String summary) {
        this(changesetName, bump, summary, List.of(), null);
    }

    public static ChangeNote of(String changesetName, Bump bump, Credits credits) {
        return new ChangeNote(changesetName, bump, credits.summary(), credits.authors(), credits.pull());
    }
}
