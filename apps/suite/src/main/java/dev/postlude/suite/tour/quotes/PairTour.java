package dev.postlude.suite.tour.quotes;

import dev.postlude.suite.tour.Answer;
import dev.postlude.suite.tour.Browser;
import dev.postlude.suite.tour.Facts;
import dev.postlude.suite.tour.Request;
import dev.postlude.suite.tour.SeenRun;
import dev.postlude.suite.tour.Stage;
import dev.postlude.suite.tour.Unmet;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Visitors who compare two quotes, by a page and its form alone, and the scores that come of it.
final class PairTour {

    private static final int VISITORS = 4;
    private static final Duration CREDIT = Duration.ofSeconds(60);
    private static final Pattern SIDES =
            Pattern.compile("(?s).*name=\"left\" value=\"([^\"]+)\".*name=\"right\" value=\"([^\"]+)\".*");

    private final Stage stage;
    private final Facts facts;
    private final QuotesApi admin;

    PairTour(Stage stage, Facts facts) {
        this.stage = stage;
        this.facts = facts;
        this.admin = new QuotesApi(stage.app().as("admin"));
    }

    private record Offered(String left, String right, String page) {

        static Offered to(Browser visitor) {
            var page = visitor.get("/pairs").expect(200).body();
            var sides = SIDES.matcher(page);
            if (!sides.matches()) {
                throw new Unmet("No pair hangs on this page:\n" + page);
            }
            return new Offered(sides.group(1), sides.group(2), page);
        }

        Answer answer(Browser visitor, String pick) {
            return visitor.ask(Request.post("/pairs")
                    .form(Map.of("left", left, "right", right, "pick", pick))
                    .repeatable());
        }
    }

    void take() {
        var visitor = person();
        var pair = Offered.to(visitor);
        var writers = new TreeSet<>(Set.of(
                admin.quote(pair.left()).variant(), admin.quote(pair.right()).variant()));
        facts.check(
                writers.equals(Set.copyOf(QuotesTour.VARIANTS)) && !pair.page().contains("no language model"),
                "a visitor is shown two quotes by two hands, and not whose they are",
                () -> writers + "\n" + pair.page());
        pair.answer(visitor, pair.left()).expect(303);
        var told = visitor.get("/pairs?notice=picked");
        facts.check(
                told.status() == 200 && told.body().contains("You preferred it to"),
                "and is told when they have chosen",
                told::told);
        var stood = pair.answer(visitor, pair.right());
        facts.check(
                stood.status() == 303 && stood.header("Location").endsWith("notice=stood"),
                "the first answer stands",
                stood::told);
        facts.check(
                pair.answer(person(), pair.left()).status() == 409,
                "nobody answers a pair that does not hang before them",
                () -> pair.left() + " " + pair.right());
        IntStream.range(1, VISITORS).mapToObj(i -> person()).forEach(other -> {
            var offered = Offered.to(other);
            offered.answer(other, offered.right()).expect(303);
        });
        credited(pair.left());
        credited(pair.right());
    }

    private void credited(String id) {
        var quote = admin.quote(id);
        var run = facts.patience(CREDIT)
                .until(
                        "the share of its pairs",
                        () -> stage.console().run(quote.runId()),
                        each -> each.has(QuotesTour.COMPARISON),
                        SeenRun::shownScores);
        facts.check(
                run.has(QuotesTour.COMPARISON),
                "the share of its pairs that a quote won is credited to the run that wrote it: %.2f (%s)"
                        .formatted(run.latest("preferred"), quote.variant()),
                run::shownScores);
    }

    private Browser person() {
        return QuotesApi.stranger(stage).browser().with("Accept", "text/html");
    }
}
