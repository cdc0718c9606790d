package dev.postlude.changesets.changeset;

import java.util.ArrayList;
import java.util.List;

/// A pattern over names with slashes: `*` and `?` within a part, `**` over parts, `[ab]` and `{one,other}`.
///
/// Patterns come from whoever hands a release in, so none is turned into a regular expression: matching goes back to
/// the last star only, and costs at most the product of both lengths.
final class Glob {

    private static final int MOST_ALTERNATIVES = 32;
    private static final int MOST_BRACES = 4;

    private final List<List<String>> alternatives;

    private Glob(List<List<String>> alternatives) {
        this.alternatives = alternatives;
    }

    static Glob of(String pattern) {
        return new Glob(expanded(pattern).stream()
                .map(one -> List.of(one.split("/", -1)))
                .toList());
    }

    boolean matches(String name) {
        var parts = List.of(name.split("/", -1));
        return alternatives.stream().anyMatch(one -> matches(one, parts));
    }

    /// One pattern for each of the words in braces; too many of them are taken as they are written.
    private static List<String> expanded(String pattern) {
        if (pattern.chars().filter(c -> c == '{').count() > MOST_BRACES) {
            return List.of(pattern);
        }
        var open = pattern.indexOf('{');
        var close = pattern.indexOf('}', open + 1);
        if (open < 0 || close < 0) {
            return List.of(pattern);
        }
        var all = new ArrayList<String>();
        for (var word : pattern.substring(open + 1, close).split(",", -1)) {
            for (var rest : expanded(pattern.substring(close + 1))) {
                if (all.size() == MOST_ALTERNATIVES) {
                    return List.of(pattern);
                }
                all.add(pattern.substring(0, open) + word + rest);
            }
        }
        return all;
    }

    /// As [#part] does with letters and stars, with parts and double stars.
    private static boolean matches(List<String> pattern, List<String> name) {
        var at = 0;
        var in = 0;
        var star = -1;
        var resume = 0;
        while (in < name.size()) {
            if (at < pattern.size() && pattern.get(at).equals("**")) {
                star = at++;
                resume = in;
            } else if (at < pattern.size() && part(pattern.get(at), name.get(in))) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++resume;
            } else {
                return false;
            }
        }
        return pattern.subList(at, pattern.size()).stream().allMatch(part -> part.equals("**"));
    }

    private static boolean part(String pattern, String text) {
        var at = 0;
        var in = 0;
        var star = -1;
        var resume = 0;
        while (in < text.length()) {
            var width = at < pattern.length() ? width(pattern, at) : 0;
            if (width > 0 && pattern.charAt(at) == '*') {
                star = at++;
                resume = in;
            } else if (width > 0 && one(pattern.substring(at, at + width), text.charAt(in))) {
                at += width;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++resume;
            } else {
                return false;
            }
        }
        return pattern.substring(at).chars().allMatch(c -> c == '*');
    }

    /// How many letters of the pattern stand for the next letter of the name.
    private static int width(String pattern, int at) {
        var close = pattern.charAt(at) == '[' ? pattern.indexOf(']', at + 2) : -1;
        return close < 0 ? 1 : close + 1 - at;
    }

    private static boolean one(String pattern, char letter) {
        return pattern.length() == 1
                ? pattern.equals("?") || pattern.charAt(0) == letter
                : among(pattern.substring(1, pattern.length() - 1), letter);
    }

    /// `ab`, `a-z`, and `!ab` or `^ab` for none of them.
    private static boolean among(String written, char letter) {
        var out = written.startsWith("!") || written.startsWith("^");
        var letters = out ? written.substring(1) : written;
        var found = false;
        for (var at = 0; at < letters.length(); at++) {
            var range = at + 2 < letters.length() && letters.charAt(at + 1) == '-';
            var last = range ? letters.charAt(at + 2) : letters.charAt(at);
            found |= letter >= letters.charAt(at) && letter <= last;
            at += range ? 2 : 0;
        }
        return found != out;
    }
}
