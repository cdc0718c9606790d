package dev.postlude.resume.document.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The head of an entry, taken apart: its dates, and the pieces of text around them.
final class EntryHead {

    private static final String DIVIDER = "\\t|\\s+[|•·]\\s+|\\s*\\|\\s*|\\s+[–—-]\\s+|\\s*[–—]\\s+";

    private final List<String> pieces = new ArrayList<>();
    private Optional<DateRanges.Found> dates = Optional.empty();
    private final List<String> restOfDates = new ArrayList<>();

    EntryHead(List<TextLine> lines) {
        for (var line : lines) {
            var text = line.text();
            var found = DateRanges.rangeOrEnd(text);
            if (found.isPresent()) {
                if (dates.isEmpty()) {
                    dates = found;
                } else {
                    restOfDates.add(text.substring(found.get().at(), found.get().to()));
                }
                text = without(text, found.get().at(), found.get().to());
            }
            for (var piece : text.split(DIVIDER)) {
                var bare = bare(piece);
                if (!bare.isEmpty()) {
                    pieces.add(bare);
                }
            }
        }
    }

    /// The brackets around a date go with it.
    private static String without(String text, int from, int to) {
        var before = text.substring(0, from).replaceFirst("[(\\[]\\s*$", "");
        boolean bracket =
                before.length() < text.substring(0, from).stripTrailing().length();
        var after = bracket ? text.substring(to).replaceFirst("^\\s*[)\\]]", "") : text.substring(to);
        return before + "\t" + after;
    }

    Optional<DateRanges.Found> dates() {
        return dates;
    }

    /// Takes the first piece that is like this.
    Optional<String> take(Predicate<String> like) {
        for (int i = 0; i < pieces.size(); i++) {
            if (like.test(pieces.get(i))) {
                return Optional.of(pieces.remove(i));
            }
        }
        return Optional.empty();
    }

    /// Takes the first piece, or the first of "title, employer" in one piece.
    Optional<String> takeFirst() {
        return take(piece -> true);
    }

    /// If a piece says two things with `between` amid them, it becomes two pieces.
    void divide(String between, Predicate<String> piece) {
        for (int i = 0; i < pieces.size(); i++) {
            var parts = pieces.get(i).split(between, 2);
            if (parts.length == 2
                    && piece.test(pieces.get(i))
                    && !bare(parts[0]).isEmpty()
                    && !bare(parts[1]).isEmpty()) {
                pieces.set(i, bare(parts[0]));
                pieces.add(i + 1, bare(parts[1]));
                return;
            }
        }
    }

    /// Divides a piece at the last comma that stands before something like this.
    void divideBefore(Predicate<String> after, Predicate<String> piece) {
        for (int i = 0; i < pieces.size(); i++) {
            var text = pieces.get(i);
            for (int comma = text.lastIndexOf(", ");
                    comma > 0 && piece.test(text);
                    comma = text.lastIndexOf(", ", comma - 1)) {
                if (after.test(text.substring(comma + 2)) && !after.test(text.substring(0, comma))) {
                    pieces.set(i, bare(text.substring(0, comma)));
                    pieces.add(i + 1, bare(text.substring(comma + 2)));
                    return;
                }
            }
        }
    }

    boolean has(Predicate<String> like) {
        return pieces.stream().anyMatch(like);
    }

    List<String> pieces() {
        return List.copyOf(pieces);
    }

    int size() {
        return pieces.size();
    }

    /// What nobody took, further dates included.
    List<String> left() {
        var left = new ArrayList<>(pieces);
        left.addAll(restOfDates);
        return left;
    }

    /// Without dividers and empty brackets around it.
    static String bare(String text) {
        var bare = text.replaceAll("\\(\\s*\\)|\\[\\s*]", "")
                .replaceAll("^[\\s,;:|•·–—-]+|[\\s,;|•·–—-]+$", "")
                .strip();
        boolean wrapped = bare.startsWith("(") && bare.endsWith(")") && bare.indexOf(')') == bare.length() - 1;
        boolean open = bare.indexOf('(') >= 0 && bare.indexOf(')') < 0 && bare.endsWith("(");
        return wrapped
                ? bare.substring(1, bare.length() - 1).strip()
                : open ? bare.substring(0, bare.length() - 1).strip() : bare;
    }
}
