package dev.postlude.suite.tour.quotes;

import dev.postlude.suite.tour.Browser.NoAnswer;
import dev.postlude.suite.tour.ConsoleApi;
import dev.postlude.suite.tour.Facts;
import dev.postlude.suite.tour.SeenRun;
import dev.postlude.suite.tour.Stage;
import dev.postlude.suite.tour.Unmet;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/// Visitors who vote, change their minds and take it back, and the scores that come of it.
final class VoteTour {

    private static final Duration CREDIT = Duration.ofSeconds(60);
    private static final Duration WRITING = Duration.ofMinutes(1);
    private static final int HASTY_ATTEMPTS = 4;

    private final Stage stage;
    private final Facts facts;
    private final ConsoleApi console;
    private final QuotesApi admin;

    VoteTour(Stage stage, Facts facts) {
        this.stage = stage;
        this.facts = facts;
        this.console = stage.console();
        this.admin = new QuotesApi(stage.app().as("admin"));
    }

    void take(List<SeenQuote> quotes) {
        QuotesTour.requireQuotes(quotes);
        for (var variant : QuotesTour.VARIANTS) {
            var quote = quotes.stream()
                    .filter(each -> each.variant().equals(variant) && each.ups() + each.downs() == 0)
                    .findFirst()
                    .orElseThrow(() -> new Unmet("No quote of %s is without votes.".formatted(variant)));
            blind(quote);
            votes(quote);
        }
    }

    private void blind(SeenQuote quote) {
        var visitor = QuotesApi.stranger(stage);
        var page = visitor.browser().with("Accept", "text/html").get("/q/" + quote.id());
        facts.check(
                visitor.quote(quote.id()).variant().isEmpty()
                        && page.status() == 200
                        && page.body().contains("Vote to learn who wrote it"),
                "a visitor is not told who wrote a quote, neither as a program nor on its page",
                () -> visitor.quote(quote.id()) + "\n" + page.told());
        var told = visitor.vote(quote.id(), true);
        facts.check(
                told.variant().equals(quote.variant()) && told.vote().equals("up"),
                "and is told with the vote: " + told.variant(),
                told::toString);
        var withdrawn = visitor.withdraw(quote.id());
        facts.check(
                withdrawn.variant().isEmpty() && withdrawn.vote().isEmpty(),
                "who takes the vote back is told no more",
                withdrawn::toString);
    }

    private void votes(SeenQuote quote) {
        var visitors = List.of(
                QuotesApi.stranger(stage),
                QuotesApi.stranger(stage),
                QuotesApi.stranger(stage),
                QuotesApi.stranger(stage));
        visitors.get(0).vote(quote.id(), true);
        visitors.get(0).vote(quote.id(), true);
        visitors.get(1).vote(quote.id(), true);
        visitors.get(2).vote(quote.id(), true);
        visitors.get(3).vote(quote.id(), false);
        tally(quote, "four visitors, one of whom votes twice, have four votes", "3 up, 1 down");
        credited(quote, "the mean of their votes is credited to the run that wrote it", 0.5);
        visitors.get(2).vote(quote.id(), false);
        tally(quote, "one who changes sides is counted on the other side", "2 up, 2 down");
        credited(quote, "and the mean follows", 0);
        visitors.get(3).withdraw(quote.id());
        visitors.get(3).withdraw(quote.id());
        tally(quote, "a vote that is taken back counts nowhere", "2 up, 1 down");
        credited(quote, "and the mean follows again", 1.0 / 3);
    }

    private void tally(SeenQuote quote, String fact, String expected) {
        var seen = admin.quote(quote.id());
        facts.check(seen.tally().equals(expected), "%s: %s".formatted(fact, expected), seen::toString);
    }

    private void credited(SeenQuote quote, String fact, double sentiment) {
        await(
                "%s: %.2f (%s)".formatted(fact, sentiment, quote.variant()),
                quote.runId(),
                run -> Math.abs(run.latest("sentiment") - sentiment) < 0.001);
    }

    /// The window of the tour is short, and its quotes have waited longer; a hasty vote needs a new quote.
    void reactions(List<SeenQuote> quotes) {
        QuotesTour.requireQuotes(quotes);
        var ignored = quotes.getLast();
        await(
                "a quote that nobody voted on in time has left somebody cold",
                ignored.runId(),
                run -> run.latest("reacted") == 0);
        for (int attempt = 1; attempt <= HASTY_ATTEMPTS; attempt++) {
            var id = admin.ask("haste, attempt " + attempt)
                    .expect(202)
                    .json()
                    .path("quoteId")
                    .asText();
            var quote = facts.patience(WRITING)
                    .until("a quote", () -> admin.quote(id), SeenQuote::isWritten, SeenQuote::status);
            QuotesApi.stranger(stage).vote(id, false);
            var run = facts.patience(CREDIT)
                    .until(
                            "the reaction",
                            () -> console.run(quote.runId()),
                            each -> each.has(QuotesTour.REACTION),
                            SeenRun::shownScores);
            if (run.latest("reacted") == 1) {
                facts.check(true, "one that is voted on at once has not, whatever the vote", () -> "");
                return;
            }
        }
        facts.check(
                false,
                "one that is voted on at once has not, whatever the vote",
                () -> "None of %d quotes did, though each was voted on at once.".formatted(HASTY_ATTEMPTS));
    }

    private void await(String fact, String runId, Predicate<SeenRun> holds) {
        try {
            facts.patience(CREDIT).until("a late score", () -> console.run(runId), holds, SeenRun::shownScores);
            facts.check(true, fact, () -> "");
        } catch (NoAnswer e) {
            throw e;
        } catch (Unmet e) {
            facts.check(false, fact, e::getMessage);
        }
    }
}
