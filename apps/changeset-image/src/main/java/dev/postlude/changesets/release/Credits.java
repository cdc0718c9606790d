package dev.postlude.changesets.release;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whom a change is owed to, as its author wrote it into the summary: lines such as `author: @ada`, `pr: #12` and
/// `commit: 1a2b3c4`, which the original's changelog for GitHub understands too.
///
/// @param summary without those lines
/// @param pull    the number of the pull request, as `#12`
public record Credits(
        String summary, List<String> authors, @Nullable String pull) {

    private static final int MOST = 20;

    private static final Pattern AUTHOR = Pattern.compile(
            "(?i)\\s{0,3}(?:author|user):\\s{0,3}@?([a-z0-9](?:[a-z0-9-]{0,37}[a-z0-9])?(?:\\[bot])?)\\s*");
    private static final Pattern PULL =
            Pattern.compile("(?i)\\s{0,3}(?:pr|pull|pull request):\\s{0,3}#?(\\d{1,9})\\s*");
    private static final Pattern COMMIT = Pattern.compile("(?i)\\s{0,3}commit:\\s{0,3}[0-9a-f]{7,64}\\s*");

    public Credits {
        authors = List.copyOf(authors);
    }

    /// Of a summary. What stands within code is code.
    public static Credits of(String summary) {
        if (!summary.contains(":")) {
            return new Credits(summary, List.of(), null);
        }
        var kept = new ArrayList<String>();
        var authors = new LinkedHashSet<String>();
        String pull = null;
        var fenced = false;
        for (var line : summary.split("\n", -1)) {
            fenced ^=
                    line.stripLeading().startsWith("```") || line.stripLeading().startsWith("~~~");
            var author = AUTHOR.matcher(line);
            var asked = PULL.matcher(line);
            if (!fenced && author.matches() && authors.size() < MOST) {
                authors.add(author.group(1));
            } else if (!fenced && pull == null && asked.matches()) {
                pull = "#" + asked.group(1);
            } else if (fenced || !COMMIT.matcher(line).matches()) {
                kept.add(line);
            }
        }
        return kept.size() == summary.split("\n", -1).length
                ? new Credits(summary, List.of(), null)
                : new Credits(String.join("\n", kept).strip(), List.copyOf(authors), pull);
    }
}
