package dev.postlude.scoop.summary;

import static dev.postlude.scoop.summary.SummaryMetrics.CLICKTHROUGHS;
import static dev.postlude.scoop.summary.SummaryMetrics.EMDASH;
import static dev.postlude.scoop.summary.SummaryMetrics.FAITHFULNESS;
import static dev.postlude.scoop.summary.SummaryMetrics.LENGTH;
import static dev.postlude.scoop.summary.SummaryMetrics.OPENS;
import static dev.postlude.scoop.summary.SummaryMetrics.REFUSAL;
import static dev.postlude.scoop.summary.SummaryMetrics.SATISFACTION;
import static dev.postlude.scoop.summary.SummaryMetrics.SAVES;
import static dev.postlude.scoop.summary.SummaryMetrics.SENTENCES;
import static dev.postlude.scoop.summary.SummaryMetrics.SPOILER;
import static dev.postlude.scoop.summary.SummaryMetrics.TEASER;

import dev.postlude.ai.guard.Guardrails;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.Experiment;
import dev.postlude.api.Limit;
import dev.postlude.api.On;
import dev.postlude.api.Run;
import dev.postlude.api.Trial;
import dev.postlude.scoop.catalog.ResummarizeRequested;
import dev.postlude.scoop.catalog.StoryCreated;
import dev.postlude.scoop.catalog.SummaryWanted;
import jakarta.enterprise.context.ApplicationScoped;

/// Writes a story's summary by one of two strategies.
///
/// The guardrails judge what the model wrote, before a title stands in for a refusal; otherwise none of them
/// could ever fail. The judge comes later, so that a slow or failing one never delays what the reader sees.
@ApplicationScoped
public class SummarizeStory {

    /// A summary exists to be read on from, and must not lie: those two decide.
    static final Experiment<Strategy> STRATEGY = Experiment.of("summary-strategy", Strategy.class)
            .goal(CLICKTHROUGHS)
            .goal(FAITHFULNESS)
            .guard(LENGTH)
            .guard(EMDASH)
            .guard(SENTENCES)
            .guard(REFUSAL)
            .secondary(TEASER)
            .secondary(SPOILER)
            .secondary(OPENS)
            .secondary(SAVES)
            .secondary(SATISFACTION);

    private static final int MOST_WORDS = 55;
    private static final int MOST_SENTENCES = 3;

    private final Articles articles;
    private final Writer writer;
    private final Summaries summaries;

    SummarizeStory(Articles articles, Writer writer, Summaries summaries) {
        this.articles = articles;
        this.writer = writer;
        this.summaries = summaries;
    }

    /// What a run has come to.
    ///
    /// @param shown false when a newer summary had been asked for meanwhile
    public record Result(String summary, String strategy, boolean shown) {}

    @DurableFunction(id = "summarize-story", concurrency = @Limit(5))
    @On(StoryCreated.class)
    @On(ResummarizeRequested.class)
    Result summarize(SummaryWanted wanted, Run run) {
        var article = run.step("fetch-content", Article.class, () -> articles.read(wanted.storyId()));
        if (article.generation() > wanted.generation()) {
            return new Result("", "", false);
        }
        var trial = run.experiment(STRATEGY, strategy -> switch (strategy) {
            case QUESTION_LED -> run.step("summarize-question-led", Written.class, () -> writer.question(article));
            case FACT_LED -> run.step("summarize-fact-led", Written.class, () -> writer.fact(article));
        });
        var saved = run.transaction(
                "save-summary", Boolean.class, tx -> summaries.save(tx, wanted, trial, article.title(), run.id()));
        guard(trial, run);
        run.defer(
                "judge",
                JudgeSummary.class,
                new JudgeInput(
                        wanted.storyId(),
                        article.title(),
                        article.text(),
                        trial.result().text()));
        return new Result(trial.result().text(), trial.variant().name(), saved);
    }

    private static void guard(Trial<Strategy, Written> trial, Run run) {
        var text = trial.result().text();
        run.score(Guardrails.length(text, MOST_WORDS).as(LENGTH));
        run.score(Guardrails.emDash(text).as(EMDASH));
        run.score(Guardrails.sentences(text, 1, MOST_SENTENCES).as(SENTENCES));
        run.score(Guardrails.refusal(text).as(REFUSAL));
    }
}
