package dev.postlude.changesets.card;

import dev.postlude.changesets.release.Bump;
import dev.postlude.changesets.release.PackageRelease;
import dev.postlude.changesets.release.ReleasePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// What a picture of a release says, for those who do not see it: whole sentences, which packages move and how far, and
/// how many there are that the sentence had no room for.
public final class AltText {

    /// What Slack takes with an upload. An image block would take twice as much, and nobody listens that long.
    public static final int MOST_CHARACTERS = 1_000;

    private static final int TITLE = 160;

    /// More do not go into the text, however short their names are.
    private static final int MOST_NAMED = MOST_CHARACTERS / 3;

    private AltText() {}

    public static String of(ReleasePlan plan) {
        var opening = opening(plan);
        var released =
                plan.packages().stream().filter(one -> one.bump() != Bump.NONE).toList();
        for (var named = Math.min(released.size(), MOST_NAMED); named > 0; named--) {
            var text = opening + packages(released, named);
            if (text.length() <= MOST_CHARACTERS) {
                return named == released.size() ? withChanges(text, plan) : text;
            }
        }
        return opening;
    }

    private static String opening(ReleasePlan plan) {
        var counts = new ArrayList<String>();
        for (var bump : List.of(Bump.MAJOR, Bump.MINOR, Bump.PATCH)) {
            var packages = Words.packages(plan, bump);
            if (packages > 0) {
                counts.add(String.format(Locale.ENGLISH, "%,d %s", packages, Words.bump(bump)));
            }
        }
        var title = Words.shortened(plan.title().replaceAll("\\s+", " ").strip(), TITLE);
        var date = plan.date();
        var when = date == null ? "" : " of " + Words.day(date);
        if (counts.isEmpty()) {
            return "Release %s%s: no package gets a new version.".formatted(title, when);
        }
        var one = plan.packages().stream()
                        .filter(each -> each.bump() != Bump.NONE)
                        .count()
                == 1;
        return "Release %s%s: %s %s.".formatted(title, when, Words.list(counts), one ? "release" : "releases");
    }

    /// ` Major: a 1.0.0 to 2.0.0. Patch: b and c, and 3 more packages.`
    private static String packages(List<PackageRelease> released, int named) {
        var text = new StringBuilder();
        var left = released.size() - named;
        for (var bump : List.of(Bump.MAJOR, Bump.MINOR, Bump.PATCH)) {
            var names = released.subList(0, named).stream()
                    .filter(one -> one.bump() == bump)
                    .map(AltText::moved)
                    .toList();
            if (!names.isEmpty()) {
                text.append(capital(Words.bump(bump)))
                        .append(": ")
                        .append(Words.list(names))
                        .append(". ");
            }
        }
        if (left > 0) {
            text.append("And ").append(Words.count(left, "more package")).append('.');
        }
        return " " + text.toString().strip();
    }

    private static String moved(PackageRelease one) {
        if (one.to() == null) {
            return one.name();
        }
        var from = one.from();
        return from == null || from.equals(one.to())
                ? one.name() + " " + one.to()
                : one.name() + " " + from + " to " + Objects.requireNonNull(one.to());
    }

    /// The first lines of as many changes as there is room for.
    private static String withChanges(String text, ReleasePlan plan) {
        // Each takes a blank and a letter at the least, so there is never room for more.
        var changes = Change.of(plan);
        var lines = changes.stream().limit(MOST_NAMED).map(AltText::firstLine).toList();
        for (var told = lines.size(); told > 0; told--) {
            var left = changes.size() - told;
            var end = left == 0 ? "" : " And " + Words.count(left, "more change") + ".";
            var whole = text + " Changes: " + String.join(" ", lines.subList(0, told)) + end;
            if (whole.length() <= MOST_CHARACTERS) {
                return whole;
            }
        }
        return text;
    }

    private static String firstLine(Change change) {
        var plain = NoteText.firstLine(change.summary());
        var words = plain.isEmpty() ? "One change has no summary." : Words.shortened(plain, 200);
        return words.matches("(?s).*[.!?\u2026\u3002\uff01\uff1f\\p{So}]\ufe0f?") ? words : words + ".";
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
