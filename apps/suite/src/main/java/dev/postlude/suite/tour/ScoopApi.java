package dev.postlude.suite.tour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What a tour asks of Scoop, under one account.
record ScoopApi(Browser browser) {

    Answer add(URI feed) {
        return addWords(feed.toString());
    }

    /// Whatever somebody may take for an address.
    Answer addWords(String url) {
        var body = JsonNodeFactory.instance.objectNode().put("url", url);
        return browser.post("/api/feeds", body.toString());
    }

    JsonNode feed(String id) {
        return browser.get("/api/feeds/" + id).expect(200).json();
    }

    /// All of a feed's, however many pages that takes.
    List<SeenStory> stories(String feedId) {
        var stories = new ArrayList<SeenStory>();
        var next = "";
        do {
            var page = browser.get("/api/stories?limit=500&feed=" + feedId + next)
                    .expect(200)
                    .json();
            page.path("items").forEach(story -> stories.add(SeenStory.of(story)));
            next = page.path("next").isTextual()
                    ? "&cursor=" + URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8)
                    : "";
        } while (!next.isEmpty());
        return stories;
    }

    SeenStory story(String id) {
        return SeenStory.of(browser.get("/api/stories/" + id).expect(200).json());
    }

    Answer open(SeenStory story) {
        return browser.post("/api/stories/%s/open?run=%s".formatted(story.id(), story.runId()), "");
    }

    /// As a page's link does it, which names the run whose summary it stands beside.
    Answer click(SeenStory story) {
        return browser.get("/r/%s?run=%s".formatted(story.id(), story.runId()));
    }

    /// As somebody does it who has only the story's address.
    Answer clickWithoutRun(String storyId) {
        return browser.get("/r/" + storyId);
    }

    Answer save(SeenStory story) {
        return browser.put("/api/stories/%s/saved?run=%s".formatted(story.id(), story.runId()), "");
    }

    Answer rate(SeenStory story, String rating) {
        var body = JsonNodeFactory.instance.objectNode().put("rating", rating);
        return browser.put("/api/stories/%s/rating?run=%s".formatted(story.id(), story.runId()), body.toString());
    }

    Answer resummarize(String storyId) {
        return browser.post("/api/stories/" + storyId + "/resummarize", "");
    }
}
