package dev.postlude.changesets.card;

import dev.postlude.changesets.release.DependencyUpdate;
import dev.postlude.changesets.release.Group;
import dev.postlude.changesets.release.PackageRelease;
import dev.postlude.changesets.release.ReleasePlan;
import org.jspecify.annotations.Nullable;

/// Names of a length that a page can hold. What npm and git allow goes through as it is; a release may come from
/// anywhere, though, and nobody has promised that its title is not a novel.
final class Bounds {

    static final int NAME = 1_000;

    private static final int VERSION = 250;

    private Bounds() {}

    static ReleasePlan of(ReleasePlan plan) {
        return new ReleasePlan(
                Words.shortened(plan.title(), NAME),
                shortened(plan.tag(), VERSION),
                plan.date(),
                shortened(plan.url(), NAME),
                plan.packages().stream().map(Bounds::of).toList(),
                plan.groups().stream().map(Bounds::of).toList());
    }

    private static PackageRelease of(PackageRelease one) {
        return new PackageRelease(
                Words.shortened(one.name(), NAME),
                one.bump(),
                shortened(one.from(), VERSION),
                shortened(one.to(), VERSION),
                one.notes(),
                one.updates().stream()
                        .map(update -> new DependencyUpdate(
                                Words.shortened(update.name(), NAME), shortened(update.version(), VERSION)))
                        .toList());
    }

    private static Group of(Group group) {
        return new Group(
                group.kind(),
                group.members().stream()
                        .map(name -> Words.shortened(name, NAME))
                        .toList());
    }

    private static @Nullable String shortened(@Nullable String text, int most) {
        return text == null ? null : Words.shortened(text, most);
    }
}
