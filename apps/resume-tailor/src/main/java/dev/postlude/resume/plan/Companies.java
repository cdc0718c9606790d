package dev.postlude.resume.plan;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Finds which of the companies somebody knows is meant by what they typed: part of the name, or with a typo.
record Companies(Collection<String> known) {

    private static final int SHORT = 4;
    private static final int LONG = 8;

    /// The companies that `typed` may mean, all equally well: one if it is clear, none if it is like no known one.
    List<String> meant(String typed) {
        var plain = plain(typed);
        if (plain.isEmpty()) {
            return List.of();
        }
        var same = known.stream()
                .filter(name -> plain(name).equals(plain))
                .distinct()
                .toList();
        if (!same.isEmpty()) {
            // Two spellings of one name are one company to whoever typed it.
            return List.of(same.getFirst());
        }
        var begins = known.stream()
                .filter(name -> (plain(name) + " ").startsWith(plain + " "))
                .distinct()
                .toList();
        return begins.isEmpty() ? nearest(plain) : begins;
    }

    private List<String> nearest(String plain) {
        int allowed = plain.length() < SHORT ? 0 : plain.length() < LONG ? 1 : 2;
        int best = allowed;
        List<String> names = List.of();
        for (var name : known.stream().distinct().toList()) {
            int distance = distance(plain, plain(name));
            if (distance < best || (distance == best && names.isEmpty() && distance > 0)) {
                best = distance;
                names = List.of(name);
            } else if (distance == best && distance > 0) {
                names = Stream.concat(names.stream(), Stream.of(name)).toList();
            }
        }
        return names;
    }

    /// In lower case, without accents, signs and what the law adds to a name.
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .replaceAll("^the | (?:inc|ltd|llc|gmbh|ag|ab|corp|co|plc|se|bv|sa|kg)$", "")
                .strip();
    }

    /// How many letters must be changed, added, dropped or swapped with their neighbour.
    static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }
}
