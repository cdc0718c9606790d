package dev.postlude.fitness.health.read;

/// Finds the end of an element by its bytes alone, and repairs on the way what a parser would refuse.
///
/// Repairs keep every byte in its place: a control character becomes a space, and of two attributes `startDate` in one
/// tag, which iOS 16 wrote, the second becomes `endDate`, which it was meant to be.
///
/// It relies on `<` never standing in a value, which XML demands. So even after a broken tag the next one is found.
final class ElementScan {

    /// More bytes are needed to tell.
    static final int UNFINISHED = -1;

    /// The end of the enclosing element.
    static final int ENCLOSING_ENDS = -2;

    private static final byte PLAIN = 0;
    private static final byte ILLEGAL = 1;
    private static final byte OPEN = 2;
    private static final byte CLOSE = 3;
    private static final byte QUOTE = 4;
    private static final byte START = 5;

    /// What a byte can mean.
    private static final byte[] MEANING = new byte[256];

    static {
        for (var control = 0; control < ' '; control++) {
            MEANING[control] = ILLEGAL;
        }
        MEANING['\t'] = PLAIN;
        MEANING['\n'] = PLAIN;
        MEANING['\r'] = PLAIN;
        MEANING['<'] = OPEN;
        MEANING['>'] = CLOSE;
        MEANING['"'] = QUOTE;
        MEANING['\''] = QUOTE;
        MEANING['s'] = START;
    }

    private static final byte[] START_DATE = {'s', 't', 'a', 'r', 't', 'D', 'a', 't', 'e', '='};
    private static final byte[] END_DATE = {'e', 'n', 'd', 'D', 'a', 't', 'e', ' ', ' ', '='};

    private final byte[] bytes;
    private final int limit;
    private boolean selfClosing;

    ElementScan(byte[] bytes, int limit) {
        this.bytes = bytes;
        this.limit = limit;
    }

    /// Where the element that begins at or after `from` ends, or one of the constants above.
    int end(int from) {
        var depth = 0;
        var at = from;
        while (true) {
            at = nextTag(at);
            if (at + 3 >= limit) {
                // `</x>` has four bytes, and nothing that counts has fewer.
                return UNFINISHED;
            }
            var kind = bytes[at + 1];
            if (kind == '!' || kind == '?') {
                at = afterRemark(at);
            } else if (kind == '/') {
                at = afterTag(at + 1);
                if (at != UNFINISHED && --depth <= 0) {
                    return depth < 0 ? ENCLOSING_ENDS : at;
                }
            } else {
                at = afterTag(at + 1);
                if (at != UNFINISHED && !selfClosing) {
                    depth++;
                } else if (at != UNFINISHED && depth == 0) {
                    return at;
                }
            }
            if (at == UNFINISHED) {
                return UNFINISHED;
            }
        }
    }

    private int nextTag(int from) {
        var at = from;
        while (at < limit && bytes[at] != '<') {
            if (MEANING[bytes[at] & 0xff] == ILLEGAL) {
                bytes[at] = ' ';
            }
            at++;
        }
        return at;
    }

    /// A tag that runs into the next one is broken and ends there, as if it had closed itself.
    private int afterTag(int from) {
        var starts = 0;
        for (var at = from; at < limit; at++) {
            var here = bytes[at];
            if (here > '>' && here != 's') {
                continue;
            }
            switch (MEANING[here & 0xff]) {
                case CLOSE -> {
                    selfClosing = bytes[at - 1] == '/';
                    return at + 1;
                }
                case QUOTE -> {
                    at = closingQuote(at);
                    if (at == UNFINISHED) {
                        return UNFINISHED;
                    }
                    if (bytes[at] == '<') {
                        selfClosing = true;
                        return at;
                    }
                }
                case OPEN -> {
                    selfClosing = true;
                    return at;
                }
                case START -> {
                    if (isStartDate(at) && ++starts == 2) {
                        System.arraycopy(END_DATE, 0, bytes, at, END_DATE.length);
                    }
                }
                case ILLEGAL -> bytes[at] = ' ';
                default -> {
                    // Nothing that means anything here.
                }
            }
        }
        return UNFINISHED;
    }

    private int closingQuote(int opening) {
        var quote = bytes[opening];
        for (var at = opening + 1; at < limit; at++) {
            var here = bytes[at];
            if (here > '<') {
                continue;
            }
            if (here == quote || here == '<') {
                return at;
            }
            if (MEANING[here & 0xff] == ILLEGAL) {
                bytes[at] = ' ';
            }
        }
        return UNFINISHED;
    }

    private boolean isStartDate(int at) {
        return at + START_DATE.length < limit
                && bytes[at - 1] == ' '
                && java.util.Arrays.equals(START_DATE, 0, START_DATE.length, bytes, at, at + START_DATE.length);
    }

    /// A comment, an instruction or a section: whatever stands in it is no tag.
    private int afterRemark(int at) {
        if (bytes[at + 1] == '?') {
            return after(at, "?>");
        }
        return switch (bytes[at + 2]) {
            case '-' -> after(at + 4, "-->");
            case '[' -> after(at, "]]>");
            default -> after(at, ">");
        };
    }

    private int after(int from, String end) {
        for (var at = from; at + end.length() <= limit; at++) {
            var same = 0;
            while (same < end.length() && bytes[at + same] == end.charAt(same)) {
                same++;
            }
            if (same == end.length()) {
                return at + same;
            }
        }
        return UNFINISHED;
    }
}
