package dev.postlude.quotes.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.postlude.quotes.quote.Quote;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A quote as one visitor sees it. Who wrote it is not told before they have voted, so that nobody votes for a name;
/// an administrator always sees it.
///
/// @param status  `pending`, `written` or `failed`
/// @param asked   by a person, rather than by the clock
/// @param vote    `up` or `down`, once this visitor has voted
/// @param variant which contestant wrote it; `model` what stood behind the name; `runId` the run
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuoteView(
        UUID id,
        String status,
        @Nullable String topic,
        @Nullable String text,
        boolean asked,
        Instant createdAt,
        @Nullable Instant writtenAt,
        int ups,
        int downs,
        @Nullable String vote,
        @Nullable String variant,
        @Nullable String model,
        @Nullable UUID runId) {

    static QuoteView of(Quote quote, @Nullable Boolean vote, boolean admin) {
        boolean told = admin || vote != null;
        return new QuoteView(
                quote.id,
                quote.status,
                quote.topic,
                quote.text,
                quote.asked(),
                quote.createdAt,
                quote.writtenAt,
                quote.ups,
                quote.downs,
                vote == null ? null : vote ? "up" : "down",
                told ? quote.variant : null,
                told ? quote.model : null,
                told ? quote.runId : null);
    }
}
