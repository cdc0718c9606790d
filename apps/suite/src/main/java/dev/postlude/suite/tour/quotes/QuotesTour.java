package dev.postlude.suite.tour.quotes;

import dev.postlude.suite.tour.AiJobs;
import dev.postlude.suite.tour.Experiment;
import dev.postlude.suite.tour.ExperimentFacts;
import dev.postlude.suite.tour.Facts;
import dev.postlude.suite.tour.Stage;
import dev.postlude.suite.tour.Tour;
import dev.postlude.suite.tour.Unmet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Shows the quotes to somebody who knows nothing but their HTTP, and says what of it was true.
///
/// It wants `quotes.reaction-window=20s`, so that it can see the end of a quote's first minutes, and
/// `quotes.unasked.enabled=false`, so that nobody else asks meanwhile. [QuotesGuide] says so to the suite.
public final class QuotesTour implements Tour {

    static final Experiment MODELS = new Experiment("demotivational", "generate-quote", "quote-model");

    static final List<String> VARIANTS = List.of("CLAUDE", "GPT");
    static final Set<String> GUARDRAILS = new TreeSet<>(Set.of("length", "sentence", "refusal", "fresh"));
    static final Set<String> JUDGE = Set.of("bleakness");
    static final Set<String> REACTION = Set.of("reacted");
    static final Set<String> OPINION = Set.of("sentiment");
    static final Set<String> COMPARISON = Set.of("preferred");

    private static final int ANYBODY_MAY_ASK_FOR = 20;
    private static final int QUOTES_A_VARIANT = 3;
    private static final int MOST_QUOTES = 60;
    private static final Duration WRITING = Duration.ofMinutes(2);
    private static final Duration SCORING = Duration.ofMinutes(2);

    private final Stage stage;
    private final Facts facts;
    private final QuotesApi admin;
    private final List<SeenQuote> quotes = new ArrayList<>();

    QuotesTour(Stage stage) {
        this.stage = stage;
        this.facts = new Facts(stage);
        this.admin = new QuotesApi(stage.app().as("admin"));
    }

    @Override
    public boolean take() {
        var votes = new VoteTour(stage, facts);
        var surface = new SurfaceTour(stage, facts);
        facts.part("Quotes are asked for", this::ask);
        facts.part("Every quote is written by one of two models", this::awaitQuotes);
        facts.part("Every quote is scored", this::scored);
        facts.part("Visitors vote, blindly", () -> votes.take(quotes));
        facts.part("Two hang side by side", () -> new PairTour(stage, facts).take());
        facts.part("Silence and haste are told apart", () -> votes.reactions(quotes));
        facts.part("The experiment speaks", this::experiment);
        facts.part("The app is killed", () -> new CrashTour(stage, facts).take());
        facts.part("Quotes leave the house", () -> surface.sharing(quotes));
        facts.part("What cannot be meant is refused", () -> surface.refusals(quotes));
        facts.part("Pages and descriptions answer", () -> surface.pages(quotes));
        return facts.summary("Demotivational");
    }

    private void ask() {
        var first = new Topics(stage).ask();
        var again = new Topics(stage).ask();
        facts.check(
                first.equals(again) && Set.copyOf(first).size() == Topics.ALL.size(),
                "%d sample topics were asked for, and asking again with the same keys gives the same quotes"
                        .formatted(first.size()),
                () -> first + "\n" + again);

        var visitor = QuotesApi.stranger(stage);
        var jobs = new AiJobs(visitor.browser(), facts);
        var asked = visitor.ask("the tour");
        var job = jobs.accepted(asked);
        facts.check(
                !jobs.job(job).path("status").asText().isEmpty(),
                "a visitor's wish is accepted, and its job is there at once",
                () -> job);
        var done = jobs.complete(job);
        facts.check(
                done.path("result").path("quoteId").equals(asked.json().path("quoteId"))
                        && !done.path("result").toString().contains("variant"),
                "the job says which quote it became, and not who wrote it: "
                        + done.path("result").path("text").asText(),
                done::toString);
        facts.check(
                QuotesApi.stranger(stage).browser().get("/api/ai-jobs/" + job).status() == 404,
                "for anybody else there is no such job",
                () -> job);

        for (int i = 1; i < ANYBODY_MAY_ASK_FOR; i++) {
            visitor.ask(Topics.ALL.get(i % Topics.ALL.size()) + ", again").expect(202);
        }
        var refused = visitor.ask("one too many");
        facts.check(
                refused.isProblem(429) && !refused.header("Retry-After").isEmpty(),
                "after %d quotes within the hour a visitor is asked to come back later".formatted(ANYBODY_MAY_ASK_FOR),
                refused::told);
    }

    private void awaitQuotes() {
        var found = written();
        while (fewest(found) < QUOTES_A_VARIANT && found.size() < MOST_QUOTES) {
            admin.ask("chance, for the %dth time".formatted(found.size())).expect(202);
            found = written();
        }
        quotes.addAll(found);
        var byVariant = new TreeMap<String, Integer>();
        quotes.forEach(quote -> byVariant.merge(quote.variant(), 1, Integer::sum));
        facts.check(
                byVariant.keySet().equals(Set.copyOf(VARIANTS)),
                "an administrator sees who wrote each of %d, and both occur: %s".formatted(quotes.size(), byVariant),
                byVariant::toString);
        facts.check(
                quotes.stream().noneMatch(quote -> quote.text().isBlank()),
                "none of them is empty, such as: " + quotes.getFirst().text(),
                quotes::toString);
    }

    /// All there are, once none is still being written.
    private List<SeenQuote> written() {
        return facts
                .patience(WRITING)
                .until(
                        "quotes",
                        () -> admin.quotes(),
                        all -> stage.console().runs(MODELS.app(), MODELS.function()).stream()
                                .allMatch(run -> Set.of("completed", "failed", "cancelled")
                                        .contains(run.path("status").asText())),
                        all -> all.size() + " are written")
                .stream()
                .filter(SeenQuote::isWritten)
                .toList();
    }

    private static long fewest(List<SeenQuote> found) {
        return VARIANTS.stream()
                .mapToLong(variant -> found.stream()
                        .filter(quote -> quote.variant().equals(variant))
                        .count())
                .min()
                .orElse(0);
    }

    private void scored() {
        requireQuotes(quotes);
        var runs =
                stage.console().judged(quotes.stream().map(SeenQuote::runId).toList(), JUDGE, facts.patience(SCORING));
        facts.allRuns(
                runs,
                run -> run.status().equals("completed"),
                "each of the %d runs has completed".formatted(runs.size()));
        facts.allRuns(runs, run -> run.hasOnce(GUARDRAILS), "each run has its guardrails' scores, once: " + GUARDRAILS);
        facts.allRuns(runs, run -> run.hasOnce(JUDGE), "each run has its judge's score, once: " + JUDGE);
        var others = new ArrayList<String>();
        for (int i = 0; i < runs.size(); i++) {
            if (!runs.get(i).variants(MODELS).equals(List.of(quotes.get(i).variant()))) {
                others.add(quotes.get(i) + " " + runs.get(i).choices());
            }
        }
        facts.check(others.isEmpty(), "each run holds the variant that its quote names", others::toString);
    }

    private void experiment() {
        var speaking = new ExperimentFacts(facts, stage.console(), MODELS);
        facts.patience(SCORING)
                .until(
                        "reactions and comparisons",
                        () -> speaking.isScored(VARIANTS, REACTION) && speaking.isScored(VARIANTS, COMPARISON),
                        scored -> scored,
                        scored -> "not yet");
        speaking.take(
                VARIANTS,
                Map.of(
                        "guardrail", GUARDRAILS,
                        "judge", JUDGE,
                        "reaction", REACTION,
                        "opinion", OPINION,
                        "comparison", COMPARISON));
    }

    static void requireQuotes(List<SeenQuote> quotes) {
        if (quotes.isEmpty()) {
            throw new Unmet("There are no quotes to go on with, because none was written.");
        }
    }
}
