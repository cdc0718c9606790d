package dev.postlude.changesets.changeset;

import dev.postlude.changesets.changeset.Changeset.Mention;
import dev.postlude.changesets.release.Bump;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads one changeset, as leniently about blanks and as strictly about content as `@changesets/cli` does.
///
/// The front matter stands between two `---`; what follows is the summary. Neither is searched by a
/// regular expression: a file of nothing but line breaks must cost no more than its length.
public final class ChangesetFile {

    public static final int MAX_BYTES = 64 * 1024;

    private static final String FENCE = "---";
    private static final String EXAMPLE = "Begin with \"---\", a line such as \"my-package\": patch, and \"---\".";

    private ChangesetFile() {}

    /// `README.md` and hidden files lie in the folder too, and are no changesets.
    public static boolean isOne(String fileName) {
        return fileName.endsWith(".md")
                && !fileName.startsWith(".")
                && !fileName.toLowerCase(Locale.ROOT).equals("readme.md");
    }

    public static Changeset read(String fileName, String content) {
        if (content.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new Unreadable(fileName, 1, "A changeset has at most %d bytes.".formatted(MAX_BYTES));
        }
        if (trim(content).isEmpty()) {
            throw new Unreadable(fileName, 1, "The changeset is empty. " + EXAMPLE);
        }
        var zero = content.indexOf('\0');
        if (zero >= 0) {
            throw new Unreadable(fileName, Unreadable.lineOf(content, zero), "The changeset has a zero in it.");
        }
        var open = content.indexOf(FENCE);
        if (open < 0) {
            throw new Unreadable(fileName, 1, "The changeset has no front matter. " + EXAMPLE);
        }
        var start = open + FENCE.length();
        var end = end(content, start);
        if (end == null) {
            var line = Unreadable.lineOf(content, open);
            throw new Unreadable(fileName, line, "The front matter that begins here never ends. " + EXAMPLE);
        }
        var mentions =
                FrontMatter.mentions(fileName, content.substring(start, end.from()), Unreadable.lineOf(content, start));
        var name = fileName.endsWith(".md") ? fileName.substring(0, fileName.length() - 3) : fileName;
        return new Changeset(name, mentions, trim(content.substring(end.to())), null);
    }

    /// Where the front matter ends, and where the text after its fence begins.
    private record End(int from, int to) {}

    private static @Nullable End end(String content, int start) {
        var at = start;
        while ((at = content.indexOf('\n', at)) >= 0) {
            var word = afterBlanks(content, at);
            if (content.startsWith(FENCE, word) && fenceEnds(content, word + FENCE.length())) {
                return new End(at, word + FENCE.length());
            }
            at = word;
        }
        return null;
    }

    /// A closing fence has nothing but blanks behind it on its line.
    private static boolean fenceEnds(String content, int at) {
        var word = afterBlanks(content, at);
        return word == content.length() || content.substring(at, word).indexOf('\n') >= 0;
    }

    private static int afterBlanks(String content, int from) {
        var at = from;
        while (at < content.length() && isBlank(content.charAt(at))) {
            at++;
        }
        return at;
    }

    /// What JavaScript calls white space: Unicode's, line ends, and the byte order mark.
    static boolean isBlank(char c) {
        return c == '\uFEFF'
                || c == '\u00A0'
                || c == '\u2007'
                || c == '\u202F'
                || (Character.isWhitespace(c) && (c < '\u001C' || c > '\u001F'));
    }

    public static String trim(String text) {
        var from = afterBlanks(text, 0);
        var to = text.length();
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /// A line without the blanks at its end.
    public static String trimEnd(String line) {
        var to = line.length();
        while (to > 0 && isBlank(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(0, to);
    }

    static List<String> words() {
        return List.of(Bump.values()).reversed().stream()
                .map(bump -> bump.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    static Mention mention(String fileName, String packageName, String word, int line) {
        if (!words().contains(word)) {
            throw new Unreadable(
                    fileName,
                    line,
                    "\"%s\" asks for \"%s\"; a bump is %s.".formatted(packageName, word, String.join(", ", words())));
        }
        return new Mention(packageName, Bump.valueOf(word.toUpperCase(Locale.ROOT)), line);
    }
}
