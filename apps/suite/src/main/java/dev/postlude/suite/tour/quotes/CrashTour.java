package dev.postlude.suite.tour.quotes;

import dev.postlude.suite.tour.ConsoleApi;
import dev.postlude.suite.tour.Facts;
import dev.postlude.suite.tour.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Kills the app while it writes, without asking, and looks whether anything was lost or done twice.
final class CrashTour {

    private static final int QUOTES = 60;
    private static final Duration RECOVERY = Duration.ofMinutes(3);

    private final Stage stage;
    private final Facts facts;
    private final QuotesApi admin;
    private final ConsoleApi console;

    CrashTour(Stage stage, Facts facts) {
        this.stage = stage;
        this.facts = facts;
        this.admin = new QuotesApi(stage.app().as("admin"));
        this.console = stage.console();
    }

    void take() {
        var process = stage.process(facts);
        var accepted = new ArrayList<String>();
        for (int i = 0; i < QUOTES; i++) {
            accepted.add(admin.ask("the end of process number " + i)
                    .expect(202)
                    .json()
                    .path("quoteId")
                    .asText());
            if (i == QUOTES / 2) {
                var killed = process.kill();
                facts.check(
                        true, "process %d was killed when %d quotes were accepted".formatted(killed, i + 1), () -> "");
                process.awaitRestart(killed);
            }
        }
        facts.check(
                new TreeSet<>(accepted).size() == QUOTES,
                "%d quotes were accepted, before and after".formatted(QUOTES),
                accepted::toString);
        var quotes = facts.patience(RECOVERY)
                .until(
                        "their words",
                        () -> accepted.stream().map(admin::quote).toList(),
                        all -> all.stream().allMatch(SeenQuote::isWritten),
                        all -> "%d of %d"
                                .formatted(
                                        all.stream()
                                                .filter(SeenQuote::isWritten)
                                                .count(),
                                        QUOTES));
        nothingTwice(quotes);
    }

    private void nothingTwice(List<SeenQuote> quotes) {
        facts.patience(RECOVERY)
                .until(
                        "the judge",
                        () -> quotes.stream()
                                .filter(quote -> console.run(quote.runId()).has(QuotesTour.JUDGE))
                                .count(),
                        judged -> judged == quotes.size(),
                        judged -> judged + " of " + quotes.size());
        var wrong = new ArrayList<String>();
        var all = new TreeSet<>(QuotesTour.GUARDRAILS);
        all.addAll(QuotesTour.JUDGE);
        for (var quote : quotes) {
            var runs = console.runsFor(QuotesTour.MODELS.app(), QuotesTour.MODELS.function(), quote.id());
            if (runs.size() != 1
                    || !runs.getFirst().id().equals(quote.runId())
                    || runs.getFirst().steps().stream()
                                    .filter("publish"::equals)
                                    .count()
                            != 1
                    || !runs.getFirst().hasOnce(all)) {
                wrong.add("quote %s has the runs %s".formatted(quote.id(), runs));
            }
        }
        facts.check(
                wrong.isEmpty(),
                "each quote was written by one run, once, and no score is missing or there twice",
                () -> String.join("\n", wrong.subList(0, Math.min(5, wrong.size()))));
    }
}
