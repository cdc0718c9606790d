package dev.postlude.changesets.github;

import dev.postlude.changesets.release.Bump;
import dev.postlude.changesets.release.ChangeNote;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads the notes that GitHub itself generates: a bullet for each pull request, with who made it.
final class GeneratedNotes {

    private static final Pattern PULL = Pattern.compile(
            "[*-] (.{1,1000}) by @([A-Za-z0-9-]{1,39}(?:\\[bot])?) in https?://\\S{1,300}/pull/(\\d{1,9})\\s*");
    private static final Pattern OF_NO_USE = Pattern.compile(
            "\\s*|#{1,6} .*|\\*\\*Full Changelog\\*\\*:.*|[*-] @\\S{1,60} made their first contribution in \\S*\\s*"
                    + "|<!-- .{0,200} -->\\s*");
    private static final int MOST_NOTES = 500;

    private GeneratedNotes() {}

    /// Empty if there is none of them; what stands beside them is a note of its own.
    static List<ChangeNote> read(String body, Bump bump) {
        var notes = new ArrayList<ChangeNote>();
        var rest = new ArrayList<String>();
        for (var line : body.lines().toList()) {
            var pull = PULL.matcher(line);
            if (pull.matches() && notes.size() < MOST_NOTES) {
                notes.add(new ChangeNote(
                        "pull-" + pull.group(3),
                        bump,
                        pull.group(1).strip(),
                        List.of(pull.group(2)),
                        "#" + pull.group(3)));
            } else if (!OF_NO_USE.matcher(line).matches()) {
                rest.add(line);
            }
        }
        if (!notes.isEmpty() && !rest.isEmpty()) {
            notes.addFirst(new ChangeNote(
                    "release-notes", bump, String.join("\n", rest).strip()));
        }
        return List.copyOf(notes);
    }
}
