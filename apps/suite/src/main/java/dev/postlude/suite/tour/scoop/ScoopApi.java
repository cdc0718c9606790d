package dev.postlude.suite.tour.scoop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.postlude.suite.tour.Answer;
import dev.postlude.suite.tour.Browser;
import dev.postlude.suite.tour.ConsoleApi;
import dev.postlude.suite.tour.Request;
import java.net.URI;
import java.util.List;

/// What a tour asks of Scoop, under one account.
record ScoopApi(Browser browser) {

    Answer add(URI feed) {
        return addWords(feed.toString());
    }

    /// Whatever somebody may take for an address.
    Answer addWords(String url) {
        var body = JsonNodeFactory.instance.objectNode().put("url", url);
        return browser.ask(Request.post("/api/feeds").json(body).repeatable());
    }

    JsonNode feed(String id) {
        return browser.get("/api/feeds/" + id).expect(200).json();
    }

    /// All of a feed's, however many pages that takes.
    List<SeenStory> stories(String feedId) {
        return new ConsoleApi(browser)
                .all("/api/stories?limit=500&feed=" + feedId).stream()
                        .map(SeenStory::of)
                        .toList();
    }

    SeenStory story(String id) {
        return SeenStory.of(browser.get("/api/stories/" + id).expect(200).json());
    }

    Answer open(SeenStory story) {
        return browser.ask(Request.post("/api/stories/%s/open?run=%s".formatted(story.id(), story.runId()))
                .repeatable());
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
        return browser.ask(
                Request.post("/api/stories/" + storyId + "/resummarize").repeatable());
    }
}
