package dev.postlude.quotes.pages;

import dev.postlude.quotes.pairing.Picks;
import dev.postlude.quotes.quote.Quote;
import java.util.Objects;
import java.util.UUID;

/// Who wrote the two quotes of a pair, told to whoever has answered it.
public record Told(Side preferred, Side other) {

    /// @param author who wrote it
    public record Side(UUID id, String text, String author) {

        private static Side of(Quote quote) {
            return new Side(
                    quote.id,
                    Objects.requireNonNull(quote.text),
                    Hanging.author(Objects.requireNonNull(quote.variant), quote.model));
        }
    }

    static Told of(Picks.Pick pick) {
        return new Told(Side.of(pick.preferred()), Side.of(pick.other()));
    }
}
