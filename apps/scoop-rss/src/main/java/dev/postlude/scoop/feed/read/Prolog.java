package dev.postlude.scoop.feed.read;

import dev.postlude.scoop.feed.read.UnreadableFeed.Reason;
import java.net.URI;
import java.util.regex.Pattern;

/// What stands in front of a feed's root element: junk, declarations, and sometimes an attack.
final class Prolog {

    /// A parameter entity by which old feeds asked for the names of accented letters. We know those names, so
    /// it may be left out without loss.
    private static final Pattern LETTER_NAMES = Pattern.compile(
            "<!ENTITY\\s+%\\s+[\\w.-]+\\s+PUBLIC\\s+\"-//W3C//ENTITIES[^\"]*\"\\s*(\"[^\"]*\")?\\s*>",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ENTITY = Pattern.compile("<!ENTITY", Pattern.CASE_INSENSITIVE);

    private Prolog() {}

    /// The text from the root element on. The XML declaration is dropped, for the text is decoded already;
    /// so is a document type, unless it declares entities, which is refused. The text has been sniffed, so it
    /// has a root element.
    static String strip(String text, URI url) {
        var root = Sniff.rootAt(text);
        var front = text.substring(0, root);
        if (ENTITY.matcher(LETTER_NAMES.matcher(front).replaceAll("")).find()) {
            throw new UnreadableFeed(
                    Reason.DECLARES_ENTITIES,
                    ("%s declares its own XML entities, which can make a reader open foreign files or fill its memory."
                                    + " Scoop never reads such declarations. Ask the publisher for a feed without them.")
                            .formatted(url));
        }
        return text.substring(root);
    }
}
