package dev.postlude.changesets.image;

import dev.postlude.changesets.card.Look;
import dev.postlude.changesets.release.Bump;
import dev.postlude.changesets.release.ChangeNote;
import dev.postlude.changesets.release.PackageRelease;
import dev.postlude.changesets.release.ReleasePlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What the pictures of a release say, in words and in the order in which they say it: the one text that
/// stands for all pages.
///
/// Cards go by what changed, the list by package. What does not fit into Slack's limit is counted, so
/// that nobody takes the part for the whole. A page by itself has the shorter
/// [dev.postlude.changesets.card.AltText].
final class Telling {

    /// Slack's limit for the text beside a picture.
    static final int MOST = 2_000;

    private static final int MOST_OF_ONE = 280;
    private static final int RESERVED = 40;
    private static final int MOST_THANKED = 12;

    private Telling() {}

    static String of(ReleasePlan plan, Look.Layout layout, String headline) {
        var opening = opening(plan, headline);
        var parts = new ArrayList<>(layout == Look.Layout.CARD ? byChange(plan) : byPackage(plan));
        var people = plan.contributors();
        if (!people.isEmpty()) {
            parts.add(people.stream()
                    .limit(MOST_THANKED)
                    .map(person -> "@" + person)
                    .collect(Collectors.joining(
                            ", ", "Thanks to ", people.size() > MOST_THANKED ? " and others." : ".")));
        }
        return fitted(opening, parts, MOST);
    }

    private static String opening(ReleasePlan plan, String headline) {
        var counts = new ArrayList<String>();
        for (var bump : List.of(Bump.MAJOR, Bump.MINOR, Bump.PATCH)) {
            var count =
                    plan.packages().stream().filter(one -> one.bump() == bump).count();
            if (count > 0) {
                counts.add(count + " " + word(bump));
            }
        }
        var summary = counts.isEmpty() ? "nothing is released" : "packages: " + String.join(", ", counts);
        var text = PlainText.cut(PlainText.of(plan.title()), 200) + " – " + summary + ".";
        return headline.isBlank() ? text : text + " " + sentence(headline);
    }

    private static List<String> byPackage(ReleasePlan plan) {
        return plan.packages().stream().map(Telling::told).toList();
    }

    private static String told(PackageRelease one) {
        var notes = one.notes().stream()
                .map(note -> PlainText.of(note.summary()))
                .filter(text -> !text.isEmpty())
                .toList();
        var updates = one.updates().isEmpty()
                ? ""
                : " Updates "
                        + one.updates().stream().map(update -> update.name()).collect(Collectors.joining(", ")) + ".";
        var said = notes.isEmpty() ? "" : ": " + sentence(PlainText.cut(String.join(" ", notes), MOST_OF_ONE));
        return name(one) + (said.isEmpty() ? "." : said) + updates;
    }

    /// Every change once, the weightiest first, with the packages it concerns; then the packages that
    /// only follow.
    private static List<String> byChange(ReleasePlan plan) {
        var concerned = new LinkedHashMap<ChangeNote, List<String>>();
        for (var bump : List.of(Bump.MAJOR, Bump.MINOR, Bump.PATCH, Bump.NONE)) {
            for (var one : plan.packages()) {
                one.notes().stream()
                        .filter(note -> note.bump() == bump)
                        .forEach(note -> concerned
                                .computeIfAbsent(note, ignored -> new ArrayList<>())
                                .add(versioned(one)));
            }
        }
        var parts = new ArrayList<String>();
        concerned.forEach((note, packages) -> {
            var said = PlainText.cut(PlainText.of(note.summary()), MOST_OF_ONE);
            parts.add(capital(word(note.bump())) + " (" + String.join(", ", packages) + ")"
                    + (said.isEmpty() ? "." : ": " + sentence(said)));
        });
        var following =
                plan.packages().stream().filter(one -> one.notes().isEmpty()).toList();
        following.forEach(one -> parts.add(told(one)));
        return parts;
    }

    private static String fitted(String opening, List<String> parts, int most) {
        var text = new StringBuilder(opening);
        for (var at = 0; at < parts.size(); at++) {
            var last = at == parts.size() - 1;
            if (text.length() + 1 + parts.get(at).length() > most - (last ? 0 : RESERVED)) {
                return PlainText.cut(text.toString(), most - RESERVED) + " And %d more.".formatted(parts.size() - at);
            }
            text.append(' ').append(parts.get(at));
        }
        return text.toString();
    }

    private static String name(PackageRelease one) {
        return versioned(one) + ", " + word(one.bump());
    }

    private static String versioned(PackageRelease one) {
        if (one.to() == null || one.to().equals(one.from())) {
            return PlainText.cut(one.name(), 120);
        }
        var from = one.from() == null ? "" : " from " + one.from();
        return PlainText.cut(one.name(), 120) + from + " to " + one.to();
    }

    private static String word(Bump bump) {
        return bump == Bump.NONE ? "not released" : bump.name().toLowerCase(Locale.ROOT);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String sentence(String text) {
        return text.matches("(?s).*[.!?;:…。！？]") ? text : text + ".";
    }
}
