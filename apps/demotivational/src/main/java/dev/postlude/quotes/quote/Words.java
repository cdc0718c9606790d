package dev.postlude.quotes.quote;

import dev.postlude.web.InvalidInput;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody looks for among the quotes, checked before the database is asked.
///
/// Any words will do, `"a phrase in quotation marks"` and a `-word` that shall not occur included; the database reads
/// them, and finds none of it malformed.
public final class Words {

    public static final int LONGEST = 200;

    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private Words() {}

    /// Empty when nothing was typed. Throws [InvalidInput].
    public static Optional<String> read(@Nullable String typed) {
        var text = typed == null ? "" : typed.strip();
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new InvalidInput("q", "has at most %d characters".formatted(LONGEST));
        }
        if (UNREADABLE.matcher(text).find()) {
            throw new InvalidInput("q", "is one line of plain text, without control characters");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
