package dev.postlude.changesets.image;

import dev.postlude.changesets.release.ReleasePlan;
import java.util.Locale;

/// A release as plain text, for whoever reads it without a picture: a model, and the judge.
final class Changes {

    private Changes() {}

    /// With its packages and versions.
    static String text(ReleasePlan plan) {
        var text = new StringBuilder(plan.title()).append('\n');
        for (var one : plan.packages()) {
            text.append('\n').append(one.name());
            if (one.to() != null) {
                text.append(' ')
                        .append(one.from() == null ? "" : one.from() + " -> ")
                        .append(one.to());
            }
            text.append(" (").append(one.bump().name().toLowerCase(Locale.ROOT)).append(")\n");
            one.notes()
                    .forEach(note -> text.append("- ")
                            .append(PlainText.of(note.summary()))
                            .append('\n'));
            one.updates()
                    .forEach(update ->
                            text.append("- updates ").append(update.name()).append('\n'));
        }
        return text.toString();
    }

    /// Only what the changesets say, each once.
    static String notes(ReleasePlan plan) {
        var text = new StringBuilder();
        plan.packages().stream()
                .flatMap(one -> one.notes().stream())
                .map(note -> PlainText.of(note.summary()))
                .filter(note -> !note.isBlank())
                .distinct()
                .forEach(note -> text.append(note).append(note.matches("(?s).*[.!?]") ? "\n" : ".\n"));
        return text.toString();
    }
}
