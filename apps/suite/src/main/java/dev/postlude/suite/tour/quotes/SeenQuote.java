package dev.postlude.suite.tour.quotes;

import com.fasterxml.jackson.databind.JsonNode;

/// A quote as one visitor sees it.
///
/// @param vote    `up`, `down` or nothing
/// @param variant who wrote it; empty for whoever may not know
record SeenQuote(String id, String status, String text, int ups, int downs, String vote, String variant, String runId) {

    static SeenQuote of(JsonNode quote) {
        return new SeenQuote(
                quote.path("id").asText(),
                quote.path("status").asText(),
                quote.path("text").asText(),
                quote.path("ups").asInt(),
                quote.path("downs").asInt(),
                quote.path("vote").asText(),
                quote.path("variant").asText(),
                quote.path("runId").asText());
    }

    boolean isWritten() {
        return status.equals("written");
    }

    String tally() {
        return ups + " up, " + downs + " down";
    }
}
