package dev.postlude.scoop.feed.text;

import dev.postlude.web.Characters;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Bytes turned into text, believing the same sources in the same order as a browser does.
///
/// A byte order mark wins, then the HTTP header, then what the document says of itself. A declaration that
/// the bytes contradict is not believed: publishers change their servers more often than their templates.
public final class Decoding {

    private static final int DECLARATION_WINDOW = 4096;

    private static final Pattern HEADER =
            Pattern.compile("charset\\s*=\\s*[\"']?([^\\s;\"']+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern PROLOG =
            Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']", Pattern.CASE_INSENSITIVE);

    private static final Pattern META = Pattern.compile(
            "<meta[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([^\\s\"'/>;]{1,40})", Pattern.CASE_INSENSITIVE);

    private Decoding() {}

    /// The text of `bytes`, without zeros: they mean nothing in any text, and no database stores them.
    public static String decode(byte[] bytes, @Nullable String contentType) {
        return decoded(bytes, contentType).replace("\0", "");
    }

    private static String decoded(byte[] bytes, @Nullable String contentType) {
        var marked = Characters.marked(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        var wide = wideWithoutMark(bytes);
        if (wide.isPresent()) {
            return new String(bytes, wide.get());
        }
        var declared = declared(bytes, contentType);
        var utf8 = Characters.strictly(bytes, StandardCharsets.UTF_8);
        // Text with accents that happens to be valid UTF-8 is UTF-8. The reverse mistake, an old server that
        // announces Latin-1 for everything, is far more common than a Latin-1 text that looks like this.
        if (utf8.isPresent() && (declared.isEmpty() || declared.contains(StandardCharsets.UTF_8))) {
            return utf8.get();
        }
        for (var charset : declared) {
            var text = Characters.strictly(bytes, charset);
            if (text.isPresent()) {
                return text.get();
            }
        }
        return utf8.orElseGet(() -> damaged(bytes, declared));
    }

    /// Text in which at least some bytes are broken whatever one believes. A few broken letters in a long
    /// UTF-8 text stay question marks; otherwise the text was never UTF-8.
    private static String damaged(byte[] bytes, List<Charset> declared) {
        for (var charset : declared) {
            var text = new String(bytes, charset);
            var broken = text.chars().filter(c -> c == 0xFFFD).count();
            var foreign = text.chars().filter(c -> c > 0x7F).count();
            if (broken * 4 <= foreign) {
                return text;
            }
        }
        var asUtf8 = new String(bytes, StandardCharsets.UTF_8);
        var broken = asUtf8.chars().filter(c -> c == 0xFFFD).count();
        var foreign = asUtf8.chars().filter(c -> c > 0x7F).count();
        return broken * 4 <= foreign ? asUtf8 : new String(bytes, Characters.WINDOWS);
    }

    private static List<Charset> declared(byte[] bytes, @Nullable String contentType) {
        var head = new String(bytes, 0, Math.min(bytes.length, DECLARATION_WINDOW), StandardCharsets.ISO_8859_1);
        var found = new ArrayList<Charset>();
        if (contentType != null) {
            named(HEADER, contentType).ifPresent(found::add);
        }
        // Whoever could read the declaration byte by byte does not have UTF-16 before them.
        named(PROLOG, head).or(() -> named(META, head)).map(Decoding::narrow).ifPresent(found::add);
        return found;
    }

    private static Optional<Charset> named(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? Labels.charset(matcher.group(1)) : Optional.empty();
    }

    private static Charset narrow(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")
                ? StandardCharsets.UTF_8
                : charset;
    }

    private static Optional<Charset> wideWithoutMark(byte[] bytes) {
        if (bytes.length < 4) {
            return Optional.empty();
        }
        if (bytes[0] == 0 && bytes[1] == '<' && bytes[2] == 0) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (bytes[0] == '<' && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return Optional.empty();
    }
}
