package dev.postlude.changesets.changelog;

import dev.postlude.changesets.changeset.Changeset;
import dev.postlude.changesets.changeset.ChangesetFile;
import dev.postlude.changesets.changeset.Workspace;
import dev.postlude.changesets.changeset.WorkspacePackage;
import dev.postlude.changesets.release.Bump;
import dev.postlude.changesets.release.PlannedRelease;
import dev.postlude.changesets.release.Planner;
import dev.postlude.changesets.release.Updates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes the changelogs of a release.
///
/// A changeset is told under the bump it gives the package, with the first seven characters of the commit
/// that added it. Dependencies that are released too are listed at the end of the patch changes. The
/// result is then laid out as the original's formatter does by default, see [Layout].
public final class Changelog {

    private static final Pattern VERSION_HEADING = Pattern.compile("^#{1,6}\\s+\\d+\\.\\d+");

    private final Workspace workspace;
    private final PlannedRelease release;

    private Changelog(Workspace workspace, PlannedRelease release) {
        this.workspace = workspace;
        this.release = release;
    }

    /// What is added to the changelog of one package; `text` is not laid out yet.
    public record Entry(WorkspacePackage of, String text) {}

    /// One entry for every package that is released, in the order of the release.
    public static List<Entry> entries(Workspace workspace) {
        if (!workspace.config().changelog()) {
            return List.of();
        }
        return new Changelog(workspace, Planner.plan(workspace)).entries();
    }

    /// The whole file of a package, given what it held before.
    public static String file(Entry entry, Optional<String> before, boolean laidOut) {
        var added = "\n\n" + ChangesetFile.trim(entry.text()) + "\n";
        var whole = before.filter(text -> !text.isEmpty())
                .map(text -> prepended(text, added))
                .orElse("# " + entry.of().name() + added);
        return laidOut ? Layout.of(whole) : whole;
    }

    /// Below the first line, which is the title; before everything if there is no title.
    private static String prepended(String before, String added) {
        if (VERSION_HEADING.matcher(before).find()) {
            return added.stripLeading() + before;
        }
        var end = before.indexOf('\n');
        return end < 0 ? before + added : before.substring(0, end) + added + before.substring(end + 1);
    }

    private List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        for (var item : release.items()) {
            if (item.bump() != Bump.NONE) {
                workspace.packages().stream()
                        .filter(one -> one.name().equals(item.name()))
                        .forEach(one -> entries.add(new Entry(one, text(one, item))));
            }
        }
        return entries;
    }

    private String text(WorkspacePackage one, PlannedRelease.Item item) {
        var sections = new ArrayList<String>();
        sections.add("## " + item.next());
        for (var bump : List.of(Bump.MAJOR, Bump.MINOR, Bump.PATCH)) {
            var lines = new ArrayList<String>();
            for (var changeset : release.changesets()) {
                if (changeset.bumpOf(one.name()).filter(bump::equals).isPresent()) {
                    lines.add(line(changeset));
                }
            }
            if (bump == Bump.PATCH) {
                dependencies(one).ifPresent(lines::add);
            }
            if (!lines.isEmpty()) {
                var word = bump.name().charAt(0) + bump.name().substring(1).toLowerCase(Locale.ROOT);
                sections.add("### %s Changes\n\n%s\n".formatted(word, String.join("\n", lines)));
            }
        }
        return String.join("\n", sections);
    }

    private static String line(Changeset changeset) {
        var lines = changeset.summary().split("\n", -1);
        var first = "- " + commit(changeset).map(hash -> hash + ": ").orElse("") + ChangesetFile.trimEnd(lines[0]);
        var text = new StringBuilder(first);
        for (var at = 1; at < lines.length; at++) {
            text.append("\n  ").append(ChangesetFile.trimEnd(lines[at]));
        }
        return text.toString();
    }

    private static Optional<String> commit(Changeset changeset) {
        return Optional.ofNullable(changeset.commit())
                .filter(hash -> !hash.isEmpty())
                .map(hash -> hash.substring(0, Math.min(7, hash.length())));
    }

    private Optional<String> dependencies(WorkspacePackage one) {
        var updated = Updates.of(one, workspace, release);
        if (updated.isEmpty()) {
            return Optional.empty();
        }
        var causes = updated.stream()
                .flatMap(item -> item.changesets().stream())
                .collect(Collectors.toCollection(HashSet::new));
        var lines = new ArrayList<String>();
        for (var changeset : release.changesets()) {
            if (causes.contains(changeset.name())) {
                lines.add("- Updated dependencies"
                        + commit(changeset).map(hash -> " [" + hash + "]").orElse(""));
            }
        }
        updated.forEach(item -> lines.add("  - " + item.name() + "@" + item.next()));
        return Optional.of(String.join("\n", lines));
    }
}
