package dev.postlude.quotes.writing;

import static dev.postlude.quotes.scoring.QuoteMetrics.BLEAKNESS;
import static dev.postlude.quotes.scoring.QuoteMetrics.FRESH;
import static dev.postlude.quotes.scoring.QuoteMetrics.LENGTH;
import static dev.postlude.quotes.scoring.QuoteMetrics.PREFERRED;
import static dev.postlude.quotes.scoring.QuoteMetrics.REACTED;
import static dev.postlude.quotes.scoring.QuoteMetrics.REFUSAL;
import static dev.postlude.quotes.scoring.QuoteMetrics.SENTENCE;
import static dev.postlude.quotes.scoring.QuoteMetrics.SENTIMENT;
import static dev.postlude.quotes.writing.Contestant.CLAUDE;
import static dev.postlude.quotes.writing.Contestant.GPT;

import dev.postlude.ai.guard.Guardrails;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.Experiment;
import dev.postlude.api.Failure;
import dev.postlude.api.Limit;
import dev.postlude.api.On;
import dev.postlude.api.OnFailure;
import dev.postlude.api.Run;
import dev.postlude.quotes.quote.QuoteRequested;
import dev.postlude.quotes.scoring.AwaitedReaction;
import dev.postlude.quotes.scoring.Hearing;
import dev.postlude.quotes.scoring.JudgeQuote;
import dev.postlude.quotes.scoring.ScoreReaction;
import jakarta.enterprise.context.ApplicationScoped;

/// Has a quote written by one of two models, and finds out which of them is bleaker.
@ApplicationScoped
public class GenerateQuote {

    static final Experiment<Contestant> MODEL = Experiment.of("quote-model", Contestant.class)
            .goal(BLEAKNESS)
            .goal(SENTIMENT)
            .guard(LENGTH)
            .guard(SENTENCE)
            .guard(REFUSAL)
            .guard(FRESH)
            .secondary(REACTED)
            .secondary(PREFERRED);

    private static final int MOST_WORDS = 30;

    private final Writers writers;
    private final Archive archive;

    GenerateQuote(Writers writers, Archive archive) {
        this.writers = writers;
        this.archive = archive;
    }

    @DurableFunction(id = "generate-quote", concurrency = @Limit(5))
    @On(QuoteRequested.class)
    Archive.Entry generate(QuoteRequested wanted, Run run) {
        run.step("begin", () -> archive.begin(wanted, run.id()));

        var trial = run.experiment(MODEL, contestant -> switch (contestant) {
            case CLAUDE -> run.step("ask-claude", Written.class, () -> writers.ask(CLAUDE, wanted));
            case GPT -> run.step("ask-gpt", Written.class, () -> writers.ask(GPT, wanted));
        });
        var said = trial.result().text();
        var meaning = run.step("find-meaning", Meaning.class, () -> writers.meaning(said));

        // The row, the end of the task and the checkpoint commit together: a quote appears once, whatever dies when.
        var entry = run.transaction(
                "publish", Archive.Entry.class, tx -> archive.publish(tx, wanted, trial, meaning, run.id()));

        // Held against what the model said, before anybody tidied it up.
        run.score(Guardrails.length(said, MOST_WORDS).as(LENGTH));
        run.score(Guardrails.sentences(said, 1, 1).as(SENTENCE));
        run.score(Guardrails.refusal(said).as(REFUSAL));
        run.score(entry.novelty().as(FRESH));

        // Both start when this run is over, and cannot make it fail: a judge, and then whether anybody cares.
        if (entry.shown()) {
            run.defer("judge", JudgeQuote.class, new Hearing(wanted.quoteId(), wanted.topic(), said));
            run.defer("reaction", ScoreReaction.class, new AwaitedReaction(wanted.quoteId(), entry.at()));
        }
        return entry;
    }

    @OnFailure
    void giveUp(QuoteRequested wanted, Failure failure, Run run) {
        run.transaction("give-up", Boolean.class, tx -> archive.giveUp(tx, wanted));
    }
}
