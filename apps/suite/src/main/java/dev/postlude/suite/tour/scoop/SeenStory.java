package dev.postlude.suite.tour.scoop;

import com.fasterxml.jackson.databind.JsonNode;

/// A story as Scoop's API shows it. What is not there is empty.
record SeenStory(
        String id,
        String feedId,
        String title,
        String url,
        String content,
        String summary,
        String model,
        String runId,
        String variant) {

    static SeenStory of(JsonNode story) {
        return new SeenStory(
                story.path("id").asText(),
                story.path("feedId").asText(),
                story.path("title").asText(),
                story.path("url").asText(),
                story.path("content").asText(),
                story.path("summary").asText(),
                story.path("model").asText(),
                story.path("runId").asText(),
                story.path("variant").asText());
    }

    boolean hasSummary() {
        return !summary.isBlank() && !runId.isEmpty();
    }
}
