package dev.postlude.changesets.semver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A set of versions, as `dependencies` in a `package.json` name it: `^1.2.0`, `1.x || >=3`, `1.0.0 - 2.0.0`.
///
/// A pre-release is in the range only if the range itself speaks of a pre-release of the same version:
/// `1.1.0-beta.0` is not in `^1.0.0`. Everything that is no range (`latest`, a path, a repository) is not
/// read at all.
public record VersionRange(List<List<Bound>> alternatives) {

    private static final int MAX_LENGTH = 256;

    private static final Read<VersionRange> KNOWN = new Read<>(VersionRange::read);

    private static final String PLACE = "(x|X|\\*|" + Version.NUMBER + ")";
    private static final String PARTIAL =
            "[v=]*%1$s(?:\\.%1$s(?:\\.%1$s(?:-(%2$s))?(?:\\+%3$s)?)?)?".formatted(PLACE, Version.PRE, Version.BUILD);
    private static final Pattern ONE = Pattern.compile("(<=|>=|<|>|=|~>|~|\\^)?" + PARTIAL);
    private static final Pattern FROM_TO = Pattern.compile(PARTIAL + "\\s+-\\s+" + PARTIAL);
    private static final Pattern LOOSE_SIGN = Pattern.compile("(<=|>=|<|>|=|~>|~|\\^)\\s+");

    /// One condition; none of a version's own doing is `any`.
    public record Bound(Sign sign, Version version) {

        boolean holds(Version candidate) {
            var order = candidate.compareTo(version);
            return switch (sign) {
                case LESS -> order < 0;
                case AT_MOST -> order <= 0;
                case EQUAL -> order == 0;
                case AT_LEAST -> order >= 0;
                case MORE -> order > 0;
            };
        }
    }

    public enum Sign {
        LESS,
        AT_MOST,
        EQUAL,
        AT_LEAST,
        MORE
    }

    private static final Bound NOTHING = new Bound(Sign.LESS, new Version(0, 0, 0, List.of("0")));

    /// Empty if the text is no range.
    public static Optional<VersionRange> of(String text) {
        return text.length() > MAX_LENGTH ? Optional.empty() : KNOWN.of(text);
    }

    private static Optional<VersionRange> read(String text) {
        var alternatives = new ArrayList<List<Bound>>();
        for (var alternative : text.split("\\|\\|", -1)) {
            var bounds = bounds(alternative.strip());
            if (bounds == null) {
                return Optional.empty();
            }
            alternatives.add(bounds);
        }
        return Optional.of(new VersionRange(alternatives));
    }

    public boolean contains(Version version) {
        return alternatives.stream().anyMatch(bounds -> contains(bounds, version));
    }

    private static boolean contains(List<Bound> bounds, Version version) {
        Predicate<Bound> speaksOfIt =
                bound -> !bound.version().pre().isEmpty() && bound.version().sameRelease(version);
        return bounds.stream().allMatch(bound -> bound.holds(version))
                && (version.pre().isEmpty() || bounds.stream().anyMatch(speaksOfIt));
    }

    private static @Nullable List<Bound> bounds(String text) {
        var fromTo = FROM_TO.matcher(text);
        if (fromTo.matches()) {
            return fromTo(Partial.of(fromTo, 1), Partial.of(fromTo, 5));
        }
        var bounds = new ArrayList<Bound>();
        for (var word : LOOSE_SIGN.matcher(text).replaceAll("$1").split("\\s+")) {
            var one = ONE.matcher(word);
            if (word.isEmpty()) {
                continue;
            }
            if (!one.matches() || Partial.of(one, 2).tooLarge()) {
                return null;
            }
            bounds.addAll(one(one.group(1) == null ? "" : one.group(1), Partial.of(one, 2)));
        }
        return bounds;
    }

    private static List<Bound> fromTo(Partial from, Partial to) {
        var bounds = new ArrayList<Bound>();
        if (from.major() != null) {
            bounds.add(new Bound(Sign.AT_LEAST, from.filled()));
        }
        if (to.major() != null) {
            bounds.add(
                    to.patch() != null
                            ? new Bound(Sign.AT_MOST, to.filled())
                            : before(to.minor() == null ? to.nextMajor() : to.nextMinor()));
        }
        return bounds;
    }

    private static List<Bound> one(String sign, Partial partial) {
        if (partial.major() == null) {
            return sign.equals("<") || sign.equals(">") ? List.of(NOTHING) : List.of();
        }
        return switch (sign) {
            case "^" -> List.of(new Bound(Sign.AT_LEAST, partial.filled()), before(partial.nextIncompatible()));
            case "~", "~>" -> near(partial);
            case "<", "<=", ">", ">=" -> List.of(compared(sign, partial));
            default -> partial.patch() == null ? near(partial) : List.of(new Bound(Sign.EQUAL, partial.filled()));
        };
    }

    private static List<Bound> near(Partial partial) {
        return List.of(
                new Bound(Sign.AT_LEAST, partial.filled()),
                before(partial.minor() == null ? partial.nextMajor() : partial.nextMinor()));
    }

    private static Bound compared(String sign, Partial partial) {
        if (partial.patch() != null || sign.equals(">=")) {
            return new Bound(
                    switch (sign) {
                        case "<" -> Sign.LESS;
                        case "<=" -> Sign.AT_MOST;
                        case ">" -> Sign.MORE;
                        default -> Sign.AT_LEAST;
                    },
                    partial.filled());
        }
        var next = partial.minor() == null ? partial.nextMajor() : partial.nextMinor();
        return switch (sign) {
            case ">" -> new Bound(Sign.AT_LEAST, next);
            case "<=" -> before(next);
            default -> before(partial.filled());
        };
    }

    /// Before a version and before all of its pre-releases.
    private static Bound before(Version version) {
        return new Bound(Sign.LESS, new Version(version.major(), version.minor(), version.patch(), List.of("0")));
    }

    /// A version of which the end may be open.
    private record Partial(
            @Nullable Long major,
            @Nullable Long minor,
            @Nullable Long patch,
            List<String> pre) {

        static Partial of(Matcher form, int first) {
            var major = place(form.group(first));
            var minor = major == null ? null : place(form.group(first + 1));
            var patch = minor == null ? null : place(form.group(first + 2));
            return new Partial(major, minor, patch, patch == null ? List.of() : Version.labels(form.group(first + 3)));
        }

        private static @Nullable Long place(@Nullable String text) {
            return text == null || "xX*".contains(text) ? null : Long.valueOf(text);
        }

        boolean tooLarge() {
            return or0(major) > Version.LARGEST || or0(minor) > Version.LARGEST || or0(patch) > Version.LARGEST;
        }

        Version filled() {
            return new Version(or0(major), or0(minor), or0(patch), pre);
        }

        Version nextMajor() {
            return new Version(or0(major) + 1, 0, 0, List.of());
        }

        Version nextMinor() {
            return new Version(or0(major), or0(minor) + 1, 0, List.of());
        }

        /// What a caret stops before: the leftmost number that is not zero may not change.
        Version nextIncompatible() {
            if (or0(major) > 0 || minor == null) {
                return nextMajor();
            }
            return or0(minor) > 0 || patch == null ? nextMinor() : new Version(0, 0, or0(patch) + 1, List.of());
        }

        private static long or0(@Nullable Long number) {
            return number == null ? 0 : number;
        }
    }
}
