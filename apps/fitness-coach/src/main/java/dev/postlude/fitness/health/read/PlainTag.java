package dev.postlude.fitness.health.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The attributes of a tag as nearly all are: ASCII names of letters, values in double quotes, entities that XML itself
/// knows. They are found by their bytes, many times as fast as by a parser; whatever looks otherwise is left to one.
///
/// One record says most of what the one before it said, at the same places. So each place remembers what stood there,
/// and comparing is all there is to do.
final class PlainTag implements Told {

    /// It is no such tag.
    static final int OTHER = -1;

    private static final int MOST_ATTRIBUTES = 24;

    /// Those that XML itself knows.
    private static final byte[][] ENTITIES = Stream.of("&lt;", "&gt;", "&amp;", "&quot;", "&apos;")
            .map(entity -> entity.getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);

    private static final class Place {

        private byte[] nameBytes = {};
        private String name = "";
        private int from;
        private int length = OTHER;

        /// Null until somebody asks.
        private @Nullable String text;
    }

    private final byte[] opening;
    private final Place[] places = new Place[MOST_ATTRIBUTES];
    private byte[] bytes = {};
    private int limit;
    private int count;
    private boolean isEmpty;

    /// So many names, from the first place on, are known to differ.
    private int distinct;

    PlainTag(String name) {
        this.opening = ("<" + name).getBytes(StandardCharsets.US_ASCII);
        Arrays.setAll(places, any -> new Place());
    }

    /// Looks at other bytes from here on, or at the same array with others in it.
    void begin(byte[] others) {
        bytes = others;
        for (var place : places) {
            place.length = OTHER;
        }
    }

    /// Where the tag that begins at `from` ends, or [#OTHER].
    int end(int from, int to) {
        limit = to;
        count = 0;
        var at = from + opening.length;
        if (at > to || !Arrays.equals(bytes, from, at, opening, 0, opening.length)) {
            return OTHER;
        }
        while (at < limit) {
            var isSpace = bytes[at] == ' ';
            at = afterSpaces(at);
            if (at < limit && bytes[at] == '>') {
                isEmpty = false;
                return areNamesDistinct() ? at + 1 : OTHER;
            }
            if (at + 1 < limit && bytes[at] == '/' && bytes[at + 1] == '>') {
                isEmpty = true;
                return areNamesDistinct() ? at + 2 : OTHER;
            }
            at = isSpace && count < MOST_ATTRIBUTES ? afterAttribute(at) : OTHER;
            if (at == OTHER) {
                return OTHER;
            }
        }
        return OTHER;
    }

    /// Whether the tag closes itself.
    boolean isEmpty() {
        return isEmpty;
    }

    private int afterSpaces(int from) {
        var at = from;
        while (at < limit && bytes[at] == ' ') {
            at++;
        }
        return at;
    }

    private int afterAttribute(int from) {
        var place = places[count];
        var at = afterSpaces(afterName(place, from));
        if (at + 1 >= limit || at == from || bytes[at] != '=') {
            return OTHER;
        }
        at = afterSpaces(at + 1);
        if (at >= limit || bytes[at] != '"') {
            return OTHER;
        }
        count++;
        return afterValue(place, at + 1);
    }

    private int afterName(Place place, int from) {
        var known = place.nameBytes.length;
        if (known > 0
                && from + known < limit
                && !isLetter(bytes[from + known])
                && Arrays.equals(bytes, from, from + known, place.nameBytes, 0, known)) {
            return from + known;
        }
        var at = from;
        while (at < limit && isLetter(bytes[at])) {
            at++;
        }
        place.nameBytes = Arrays.copyOfRange(bytes, from, at);
        place.name = new String(place.nameBytes, StandardCharsets.US_ASCII);
        distinct = Math.min(distinct, count);
        return at;
    }

    private static boolean isLetter(byte here) {
        return here >= 'a' && here <= 'z' || here >= 'A' && here <= 'Z';
    }

    private int afterValue(Place place, int from) {
        var known = place.length;
        if (known != OTHER
                && from + known < limit
                && bytes[from + known] == '"'
                && Arrays.equals(bytes, from, from + known, bytes, place.from, place.from + known)) {
            place.from = from;
            return from + known + 1;
        }
        place.text = null;
        place.length = OTHER;
        var isAscii = true;
        var at = from;
        for (; at < limit && bytes[at] != '"'; at++) {
            var here = bytes[at];
            if (here < ' ' && here >= 0 || here == '<' || here == '&' && !isEntity(at)) {
                return OTHER;
            }
            isAscii &= here >= 0;
        }
        if (at >= limit || !isAscii && !isText(from, at)) {
            return OTHER;
        }
        place.from = from;
        place.length = at - from;
        return at + 1;
    }

    private boolean isEntity(int from) {
        for (var entity : ENTITIES) {
            var to = from + entity.length;
            if (to < limit && Arrays.equals(bytes, from, to, entity, 0, entity.length)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a parser would take it for text.
    private boolean isText(int from, int to) {
        // What is no UTF-8 becomes U+FFFD; the two behind it are no characters.
        return new String(bytes, from, to - from, StandardCharsets.UTF_8)
                .chars()
                .noneMatch(here -> here >= '\ufffd');
    }

    private boolean areNamesDistinct() {
        for (; distinct < count; distinct++) {
            for (var before = 0; before < distinct; before++) {
                if (places[before].name.equals(places[distinct].name)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public @Nullable String text(String name) {
        for (var at = 0; at < count; at++) {
            var place = places[at];
            if (place.name.equals(name)) {
                if (place.text == null) {
                    place.text = plain(new String(bytes, place.from, place.length, StandardCharsets.UTF_8));
                }
                return place.text;
            }
        }
        return null;
    }

    private static String plain(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&apos;", "'")
                        .replace("&amp;", "&");
    }
}
