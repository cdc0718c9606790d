package dev.postlude.changesets.pages;

import dev.postlude.changesets.release.PackageRelease;
import dev.postlude.changesets.release.ReleasePlan;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One package of a release in the table below its pictures.
public record Line(String name, String bump, String versions, String why) {

    static List<Line> of(@Nullable ReleasePlan plan) {
        return plan == null
                ? List.of()
                : plan.packages().stream().map(one -> of(one, plan)).toList();
    }

    private static Line of(PackageRelease one, ReleasePlan plan) {
        var versions = one.to() == null
                ? ""
                : one.from() == null || one.from().equals(one.to()) ? one.to() : one.from() + " → " + one.to();
        return new Line(one.name(), one.bump().name().toLowerCase(Locale.ROOT), versions, why(one, plan));
    }

    private static String why(PackageRelease one, ReleasePlan plan) {
        if (!one.notes().isEmpty()) {
            return one.notes().stream().map(note -> note.changesetName()).collect(Collectors.joining(", "));
        }
        if (!one.updates().isEmpty()) {
            return "depends on "
                    + one.updates().stream().map(update -> update.name()).collect(Collectors.joining(", "));
        }
        return plan.groupOf(one.name())
                .map(group -> group.kind().name().toLowerCase(Locale.ROOT) + " group")
                .orElse("");
    }
}
