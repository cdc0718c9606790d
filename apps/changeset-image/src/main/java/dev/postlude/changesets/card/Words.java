package dev.postlude.changesets.card;

import dev.postlude.changesets.release.Bump;
import dev.postlude.changesets.release.PackageRelease;
import dev.postlude.changesets.release.ReleasePlan;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How a release is put into words, on pictures and in their alt texts.
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Words() {}

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /// `1 change`, `1,204 changes`.
    static String count(int number, String what) {
        return String.format(Locale.ENGLISH, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    /// `a`, `a and b`, `a, b and c`.
    static String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    /// The first of them by name, and how many more.
    static String list(List<String> words, int most) {
        if (words.size() <= most) {
            return list(words);
        }
        var some = new ArrayList<>(words.subList(0, most));
        some.add(String.format(Locale.ENGLISH, "%,d more", words.size() - most));
        return list(some);
    }

    static String bump(Bump bump) {
        return bump == Bump.NONE ? "unreleased" : bump.name().toLowerCase(Locale.ROOT);
    }

    static String changes(Bump bump) {
        return switch (bump) {
            case MAJOR -> "Major changes";
            case MINOR -> "Minor changes";
            case PATCH -> "Patch changes";
            case NONE -> "Without a release";
        };
    }

    static long packages(ReleasePlan plan, Bump bump) {
        return plan.packages().stream().filter(one -> one.bump() == bump).count();
    }

    static String withVersion(PackageRelease one) {
        return one.to() == null ? one.name() : one.name() + " " + one.to();
    }

    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                        .strip() + "\u2026";
    }
}
