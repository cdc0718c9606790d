package dev.postlude.suite.tour.quotes;

import dev.postlude.suite.tour.Browser;
import dev.postlude.suite.tour.Facts;
import dev.postlude.suite.tour.Request;
import dev.postlude.suite.tour.Stage;
import dev.postlude.suite.tour.SurfaceFacts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/// What others see of the quotes: pages, the feed, pictures, and refusals.
final class SurfaceTour {

    private static final String NOWHERE = "6f2f4a52-5b8e-4a3d-9d0b-3d3b7f0a1c11";

    private final Stage stage;
    private final Facts facts;
    private final SurfaceFacts surface;

    SurfaceTour(Stage stage, Facts facts) {
        this.stage = stage;
        this.facts = facts;
        this.surface = new SurfaceFacts(facts);
    }

    void sharing(List<SeenQuote> quotes) {
        QuotesTour.requireQuotes(quotes);
        var app = stage.app();
        var newest = new QuotesApi(app).quotes().getFirst();
        var feed = app.get("/feed.xml");
        facts.check(
                feed.status() == 200
                        && feed.contentType().equals("application/rss+xml")
                        && feed.body().contains("urn:uuid:" + newest.id())
                        && QuotesTour.VARIANTS.stream().noneMatch(feed.body()::contains),
                "the feed has the newest quote, and does not say who wrote it",
                feed::told);

        var path = "/og/%s.png".formatted(quotes.getFirst().id());
        var picture = app.get(path);
        facts.check(
                picture.status() == 200 && size(picture.bytes()).equals("1200x630"),
                "a quote has a picture of 1200 by 630, %d KB".formatted(picture.bytes().length / 1024),
                picture::told);
        QuotesApi.stranger(stage).vote(quotes.getFirst().id(), true);
        facts.check(
                Arrays.equals(picture.bytes(), app.get(path).bytes())
                        && picture.header("Cache-Control").contains("immutable"),
                "which stays the same bytes for ever, votes or no votes",
                picture::told);
        var unchanged = app.ask(Request.get(path).header("If-None-Match", picture.header("ETag")));
        facts.check(unchanged.status() == 304, "and is not sent twice to whoever has it", unchanged::told);
    }

    private static String size(byte[] png) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(png));
            return image == null ? "no picture" : image.getWidth() + "x" + image.getHeight();
        } catch (IOException e) {
            return e.toString();
        }
    }

    void refusals(List<SeenQuote> quotes) {
        QuotesTour.requireQuotes(quotes);
        var visitor = QuotesApi.stranger(stage);
        var app = visitor.browser();
        var before = new QuotesApi(stage.app()).quotes().size();
        surface.refusedFor("a topic of 121 characters", visitor.ask("x".repeat(121)), "topic");
        surface.refusedFor("a topic that is an address", visitor.ask("https://example.org"), "topic");
        surface.refusedFor("a topic with a control character", visitor.ask("a\u0007b"), "topic");
        surface.refused(
                "half a body",
                app.ask(Request.post("/api/quotes").json("{\"topic\": ").repeatable()),
                400);
        surface.refused(
                "a topic as plain text",
                app.ask(Request.post("/api/quotes").text("text/plain", "work").repeatable()),
                415);
        surface.refused("a vote on nothing", app.put("/api/quotes/%s/vote".formatted(NOWHERE), "{\"up\": true}"), 404);
        surface.refusedFor(
                "a vote that says nothing",
                app.put("/api/quotes/%s/vote".formatted(quotes.getFirst().id()), "{}"),
                "up");
        surface.refused("a quote that is not there", app.get("/api/quotes/" + NOWHERE), 404);
        surface.refused("somebody else's job, or nobody's", app.get("/api/ai-jobs/" + NOWHERE), 404);
        surface.refused("a picture of nothing", app.get("/og/%s.png".formatted(NOWHERE)), 404);
        surface.refused(
                "a vote of -1",
                app.put("/api/quotes/%s/vote".formatted(quotes.getFirst().id()), "{\"up\": -1}"),
                400);
        surface.refusedFor("words that nobody can read", app.get("/api/quotes?q=a%07b"), "q");
        surface.refusedFor("a cursor of one's own making", app.get("/api/quotes?cursor=mine"), "cursor");
        var after = new QuotesApi(stage.app()).quotes().size();
        facts.check(before == after, "nothing of it left anything behind", () -> before + " quotes, then " + after);
    }

    void pages(List<SeenQuote> quotes) {
        QuotesTour.requireQuotes(quotes);
        var quote = quotes.getFirst().id();
        var browser = person();
        surface.answers(browser, "the wall", "/", "Discourage me");
        surface.answers(browser, "a quote's page", "/q/" + quote, "/og/%s.png".formatted(quote));
        surface.answers(browser, "what hangs there about one thing", "/?q=manager", "What hangs here about");
        surface.answers(browser, "two side by side", "/pairs", "Which is");
        surface.answers(browser, "the leaderboard", "/leaderboard", QuotesTour.MODELS.path());
        surface.answers(browser, "the page about it all", "/about", "No language model");
        var lost = browser.get("/q/" + NOWHERE);
        facts.check(
                lost.status() == 404 && lost.contentType().equals("text/html"),
                "a page that is not there is a page all the same",
                lost::told);
        var asked = person().ask(Request.post("/quotes").form(Map.of("topic", "forms")));
        facts.check(
                asked.status() == 303 && asked.header("Location").contains("/q/"),
                "a form without scripts leads to the quote it asked for",
                asked::told);
        surface.everyProcess(stage.app(), "Demotivational");
    }

    private Browser person() {
        return QuotesApi.stranger(stage).browser().with("Accept", "text/html");
    }
}
