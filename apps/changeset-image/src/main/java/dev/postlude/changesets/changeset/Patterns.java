package dev.postlude.changesets.changeset;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Names of packages, or patterns over them: `@scope/*`, `{core,ui}`, and `!name` to take one out again.
final class Patterns {

    /// What npm allows a name.
    private static final int MAX_LENGTH = 214;

    /// Each is held against every name, and whoever sends them need not mean well.
    private static final int MOST_WITH_STARS = 64;

    private Patterns() {}

    /// Refuses more of them than anybody needs.
    static void limited(String file, List<String> patterns) {
        if (patterns.stream().filter(Patterns::hasStars).count() > MOST_WITH_STARS) {
            throw new Unreadable(
                    file, 1, "There are at most %d patterns with a star in all.".formatted(MOST_WITH_STARS));
        }
    }

    /// The names that match, pattern by pattern. `unmatched` hears of patterns that match none.
    static List<String> matching(List<String> patterns, List<String> names, Consumer<String> unmatched) {
        var kept = new LinkedHashSet<String>();
        for (var pattern : patterns) {
            var out = pattern.startsWith("!");
            var test = test(out ? pattern.substring(1) : pattern);
            var found = names.stream().filter(test).toList();
            if (found.isEmpty()) {
                unmatched.accept(pattern);
            }
            if (out) {
                kept.removeAll(found);
            } else {
                kept.addAll(found);
            }
        }
        return List.copyOf(kept);
    }

    private static Predicate<String> test(String pattern) {
        if (!hasStars(pattern) || pattern.length() > MAX_LENGTH) {
            return pattern::equals;
        }
        var glob = Glob.of(pattern);
        return name -> name.length() <= MAX_LENGTH && glob.matches(name);
    }

    private static boolean hasStars(String pattern) {
        return pattern.chars().anyMatch(c -> "*?{[".indexOf(c) >= 0);
    }
}
