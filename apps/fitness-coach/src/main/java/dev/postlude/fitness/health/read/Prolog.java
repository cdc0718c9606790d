package dev.postlude.fitness.health.read;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What stands before the first record: the declaration, comments, the document type, and the tag that opens it all.
///
/// The document type is left out unread. Apple's own one is broken in places, so its end is taken to be the first `]>`.
public final class Prolog {

    /// Apple's has 9 KiB.
    public static final int MOST = 256 * 1024;

    private final byte[] bytes;
    private final int limit;
    private int at;

    private Prolog(byte[] bytes, int limit) {
        this.bytes = bytes;
        this.limit = limit;
    }

    /// @param root the name of the outermost element
    /// @param end  where its first child may begin
    public record Found(String root, int end) {}

    /// Null when there is no outermost element in the first `limit` bytes.
    public static @Nullable Found find(byte[] bytes, int limit) {
        return new Prolog(bytes, limit).find();
    }

    private @Nullable Found find() {
        if (looksAt("\u00ef\u00bb\u00bf")) {
            at += 3;
        }
        while (at >= 0) {
            skipSpace();
            if (looksAt("<?")) {
                at = after("?>");
            } else if (looksAt("<!--")) {
                at = after("-->");
            } else if (looksAt("<!DOCTYPE")) {
                at = afterDocumentType();
            } else {
                return root();
            }
        }
        return null;
    }

    private @Nullable Found root() {
        if (at + 1 >= limit || bytes[at] != '<') {
            return null;
        }
        var end = after(">");
        if (end < 0) {
            return null;
        }
        var name = at + 1;
        while (name < end - 1 && bytes[name] > ' ' && bytes[name] != '/') {
            name++;
        }
        return new Found(new String(bytes, at + 1, name - at - 1, StandardCharsets.UTF_8), end);
    }

    private int afterDocumentType() {
        for (var i = at; i < limit; i++) {
            if (bytes[i] == '>') {
                return i + 1;
            }
            if (bytes[i] == '[') {
                at = i;
                return after("]>");
            }
        }
        return -1;
    }

    private void skipSpace() {
        // Control characters are none, but a broken prolog has them too.
        while (at < limit && bytes[at] >= 0 && bytes[at] <= ' ') {
            at++;
        }
    }

    private boolean looksAt(String text) {
        return matches(at, text);
    }

    private boolean matches(int from, String text) {
        if (from + text.length() > limit) {
            return false;
        }
        for (var i = 0; i < text.length(); i++) {
            if ((bytes[from + i] & 0xff) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int after(String text) {
        for (var i = at; i + text.length() <= limit; i++) {
            if (matches(i, text)) {
                return i + text.length();
            }
        }
        return -1;
    }
}
