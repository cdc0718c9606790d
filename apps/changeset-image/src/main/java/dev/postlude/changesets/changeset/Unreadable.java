package dev.postlude.changesets.changeset;

/// A file of a release that cannot be understood: which file, which line (counted from 1), and why.
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String file;
    private final int line;
    private final String reason;

    public Unreadable(String file, int line, String reason) {
        super("%s:%d: %s".formatted(file, line, reason));
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    /// For a file whose trouble is with the value of one of its keys: the line where the key first stands.
    static Unreadable at(String file, String content, String key, String reason) {
        var found = content.indexOf("\"" + key + "\"");
        return new Unreadable(file, lineOf(content, Math.max(found, 0)), reason);
    }

    static int lineOf(String content, int position) {
        return 1
                + (int) content.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public String reason() {
        return reason;
    }
}
