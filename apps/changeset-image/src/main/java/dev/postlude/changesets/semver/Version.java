package dev.postlude.changesets.semver;

import dev.postlude.changesets.release.Bump;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A semantic version; its build part is read and forgotten, since it never decides anything.
public record Version(long major, long minor, long patch, List<String> pre) implements Comparable<Version> {

    static final String NUMBER = "(?:0|[1-9]\\d{0,15})";
    private static final String LABEL = "(?:0|[1-9]\\d{0,15}|\\d*[a-zA-Z-][a-zA-Z0-9-]*)";
    static final String PRE = LABEL + "(?:\\." + LABEL + ")*";
    static final String BUILD = "[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*";

    /// Node compares numbers as doubles and refuses what they cannot count.
    static final long LARGEST = 9_007_199_254_740_991L;

    private static final Pattern FORM =
            Pattern.compile("v?(%1$s)\\.(%1$s)\\.(%1$s)(?:-(%2$s))?(?:\\+%3$s)?".formatted(NUMBER, PRE, BUILD));

    private static final int MAX_LENGTH = 256;

    private static final Read<Version> KNOWN = new Read<>(Version::read);

    public Version {
        pre = List.copyOf(pre);
    }

    /// Empty if the text is no version.
    public static Optional<Version> of(String text) {
        return text.length() > MAX_LENGTH ? Optional.empty() : KNOWN.of(text);
    }

    private static Optional<Version> read(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        var numbers = new long[] {number(form.group(1)), number(form.group(2)), number(form.group(3))};
        for (var number : numbers) {
            if (number > LARGEST) {
                return Optional.empty();
            }
        }
        return Optional.of(new Version(numbers[0], numbers[1], numbers[2], labels(form.group(4))));
    }

    static List<String> labels(@Nullable String pre) {
        return pre == null ? List.of() : List.of(pre.split("\\."));
    }

    private static long number(String digits) {
        return Long.parseLong(digits);
    }

    /// The next version of this weight. A pre-release is already on its way to the version it precedes, so
    /// `1.1.0-beta.2`
    /// becomes `1.1.0` by a minor or a patch, and `2.0.0` only by a major.
    public Version after(Bump bump) {
        return switch (bump) {
            case MAJOR -> minor == 0 && patch == 0 && !pre.isEmpty() ? plain(major, 0, 0) : plain(major + 1, 0, 0);
            case MINOR -> patch == 0 && !pre.isEmpty() ? plain(major, minor, 0) : plain(major, minor + 1, 0);
            case PATCH -> pre.isEmpty() ? plain(major, minor, patch + 1) : plain(major, minor, patch);
            case NONE -> this;
        };
    }

    private static Version plain(long major, long minor, long patch) {
        return new Version(major, minor, patch, List.of());
    }

    public Version pre(String tag, long number) {
        var labels = new ArrayList<>(List.of(tag.split("\\.")));
        labels.add(Long.toString(number));
        return new Version(major, minor, patch, labels);
    }

    boolean precedes(Version other) {
        return compareTo(other) < 0;
    }

    /// Whether both are before or at the same final version.
    boolean sameRelease(Version other) {
        return major == other.major && minor == other.minor && patch == other.patch;
    }

    @Override
    public int compareTo(Version other) {
        if (!sameRelease(other)) {
            return major != other.major
                    ? Long.compare(major, other.major)
                    : minor != other.minor ? Long.compare(minor, other.minor) : Long.compare(patch, other.patch);
        }
        if (pre.isEmpty() || other.pre.isEmpty()) {
            return Boolean.compare(pre.isEmpty(), other.pre.isEmpty());
        }
        for (var at = 0; at < Math.min(pre.size(), other.pre.size()); at++) {
            var order = compareLabels(pre.get(at), other.pre.get(at));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(pre.size(), other.pre.size());
    }

    private static int compareLabels(String one, String other) {
        var oneCounts = one.chars().allMatch(Character::isDigit);
        var otherCounts = other.chars().allMatch(Character::isDigit);
        if (oneCounts && otherCounts) {
            return Long.compare(Long.parseLong(one), Long.parseLong(other));
        }
        return oneCounts == otherCounts ? one.compareTo(other) : oneCounts ? -1 : 1;
    }

    @Override
    public String toString() {
        var text = "%d.%d.%d".formatted(major, minor, patch);
        return pre.isEmpty() ? text : text + "-" + String.join(".", pre);
    }
}
