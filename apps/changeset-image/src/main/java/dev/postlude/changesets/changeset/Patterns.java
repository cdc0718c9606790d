package dev.postlude.changesets.changeset;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

/// Names of packages, or patterns over them: `@scope/*`, `{core,ui}`, and `!name` to take one out again.
final class Patterns {

    private static final int MAX_LENGTH = 214;
    private static final int MAX_STARS = 6;

    private Patterns() {}

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
        var stars = pattern.chars().filter(c -> "*?{[".indexOf(c) >= 0).count();
        if (stars == 0 || stars > MAX_STARS || pattern.length() > MAX_LENGTH) {
            return pattern::equals;
        }
        try {
            var matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            return name -> matches(matcher, name);
        } catch (PatternSyntaxException e) {
            // No pattern after all, so it is a name.
            return pattern::equals;
        }
    }

    private static boolean matches(PathMatcher matcher, String name) {
        try {
            return matcher.matches(Path.of(name));
        } catch (InvalidPathException e) {
            // A name that could not be a path of this machine is matched by no pattern.
            return false;
        }
    }
}
