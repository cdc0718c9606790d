package dev.postlude.changesets.changeset;

import dev.postlude.changesets.release.Bump;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One changeset: which packages it moves how far, and what it says about it.
///
/// `name` is its file's name without `.md`; `commit` is the full hash of the commit that added it, where
/// known.
public record Changeset(
        String name,
        List<Mention> mentions,
        String summary,
        @Nullable String commit) {

    /// One line of the front matter.
    public record Mention(String packageName, Bump bump, int line) {}

    public Changeset {
        mentions = List.copyOf(mentions);
    }

    public Optional<Bump> bumpOf(String packageName) {
        return mentions.stream()
                .filter(mention -> mention.packageName().equals(packageName))
                .map(Mention::bump)
                .findFirst();
    }

    public String file() {
        return name + ".md";
    }

    public Changeset addedBy(@Nullable String hash) {
        return new Changeset(name, mentions, summary, hash);
    }
}
