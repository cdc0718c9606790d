package dev.postlude.changesets.card;

import dev.postlude.changesets.release.Bump;
import dev.postlude.changesets.release.ReleasePlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One changeset as a reader sees it: told once, however many packages it names.
///
/// @param bump the greatest it asks of any package
record Change(
        String changesetName,
        Bump bump,
        String summary,
        List<String> packages,
        List<String> authors,
        @Nullable String pull) {

    /// The changes of a release, greatest bump first, otherwise in the order in which the release tells them.
    static List<Change> of(ReleasePlan plan) {
        var changes = new LinkedHashMap<String, Change>();
        for (var one : plan.packages()) {
            for (var note : one.notes()) {
                // The summary too: notes made from other sources may share a made-up name.
                changes.merge(
                        note.changesetName() + "\n" + note.summary(),
                        new Change(
                                note.changesetName(),
                                note.bump(),
                                note.summary(),
                                List.of(one.name()),
                                note.authors(),
                                note.pull()),
                        Change::and);
            }
        }
        return changes.values().stream()
                .sorted(Comparator.comparing(Change::bump).reversed())
                .toList();
    }

    private Change and(Change other) {
        var all = new ArrayList<>(packages);
        all.addAll(other.packages);
        return new Change(changesetName, bump.or(other.bump), summary, List.copyOf(all), authors, pull);
    }
}
