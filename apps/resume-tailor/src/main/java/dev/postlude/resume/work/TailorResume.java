package dev.postlude.resume.work;

import static dev.postlude.resume.work.TailorMetrics.ACCEPTED;
import static dev.postlude.resume.work.TailorMetrics.ATS;
import static dev.postlude.resume.work.TailorMetrics.CLARITY;
import static dev.postlude.resume.work.TailorMetrics.COVERAGE;
import static dev.postlude.resume.work.TailorMetrics.EDITED;
import static dev.postlude.resume.work.TailorMetrics.INTERVIEW;
import static dev.postlude.resume.work.TailorMetrics.RELEVANCE;
import static dev.postlude.resume.work.TailorMetrics.TRUTHFUL;

import dev.postlude.ai.task.AiTasks;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.Experiment;
import dev.postlude.api.Failure;
import dev.postlude.api.On;
import dev.postlude.api.OnFailure;
import dev.postlude.api.Run;
import dev.postlude.resume.tailor.Strategy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Fits a resume to a job by one of two strategies.
///
/// The task is the contract with whoever waits: it is completed in the transaction that stores the copy, or failed with
/// a reason. Whoever comes too late, because the task was cancelled or swept meanwhile, stores nothing and scores
/// nothing. What a tailored resume was worth is found out afterwards, and cannot make it fail.
@ApplicationScoped
public class TailorResume {

    /// A resume is for getting an interview, and must not lie to get it.
    static final Experiment<Strategy> STRATEGY = Experiment.of("tailor-strategy", Strategy.class)
            .goal(INTERVIEW)
            .goal(RELEVANCE)
            .guard(TRUTHFUL)
            .secondary(COVERAGE)
            .secondary(ATS)
            .secondary(CLARITY)
            .secondary(ACCEPTED)
            .secondary(EDITED);

    private final Bench bench;
    private final Copies copies;
    private final AiTasks tasks;

    TailorResume(Bench bench, Copies copies, AiTasks tasks) {
        this.bench = bench;
        this.copies = copies;
        this.tasks = tasks;
    }

    /// What a run has come to.
    ///
    /// @param tailoredId null if the task had ended by then, so that nothing was stored
    public record Result(@Nullable UUID tailoredId, String strategy) {}

    @DurableFunction(id = "ai-tailor-resume", retries = 3)
    @On(TailorRequested.class)
    Result tailor(TailorRequested asked, Run run) {
        var job = run.step("job-intel", Intelligence.class, () -> bench.read(asked, run.id()));
        if (!job.wanted()) {
            return new Result(null, "");
        }
        var trial = run.experiment(STRATEGY, strategy -> {
            var step = "tailor-"
                    + strategy.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            return run.step(step, Fitting.class, () -> bench.fit(strategy, step, asked, job.intel()));
        });
        var fitting = trial.result();
        var kept = run.transaction("persist", Kept.class, tx -> copies.keep(tx, asked, fitting, job.intel(), run.id()));
        if (kept.copy() == null) {
            return new Result(null, trial.variant().name());
        }
        run.score(fitting.truthful());
        run.score(fitting.coverage());
        run.score(fitting.ats());
        run.defer("judge", JudgeResume.class, kept.copy());
        run.defer("outcome", OutcomeScorer.class, kept.copy());
        run.defer("interview", InterviewScorer.class, kept.copy());
        return new Result(kept.copy().tailoredId(), trial.variant().name());
    }

    @OnFailure
    void failed(TailorRequested asked, Failure failure, Run run) {
        run.transaction("give-up", Boolean.class, tx -> tasks.fail(asked.existingTaskId(), Reasons.sentence(failure)));
    }
}
