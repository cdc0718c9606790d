package dev.postlude.fitness.advice;

import static dev.postlude.fitness.advice.AdviceMetrics.ACTIONABLE;
import static dev.postlude.fitness.advice.AdviceMetrics.FOLLOWED_THROUGH;
import static dev.postlude.fitness.advice.AdviceMetrics.GROUNDED;
import static dev.postlude.fitness.advice.AdviceMetrics.HELPFUL;
import static dev.postlude.fitness.advice.AdviceMetrics.MAX_DEFICIT;
import static dev.postlude.fitness.advice.AdviceMetrics.RAMP;
import static dev.postlude.fitness.advice.AdviceMetrics.RED_FLAGS;
import static dev.postlude.fitness.advice.AdviceMetrics.SPECIFIC;

import dev.postlude.ai.task.AiTasks;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.Experiment;
import dev.postlude.api.Failure;
import dev.postlude.api.Limit;
import dev.postlude.api.On;
import dev.postlude.api.OnFailure;
import dev.postlude.api.Run;
import dev.postlude.api.Trial;
import dev.postlude.fitness.advice.coach.Coach;
import dev.postlude.fitness.advice.coach.Said;
import dev.postlude.fitness.advice.coach.Sheet;
import dev.postlude.fitness.advice.coach.Tone;
import dev.postlude.fitness.advice.guard.RedFlags;
import jakarta.enterprise.context.ApplicationScoped;

/// Answers a question by the person's own numbers, in one of two tones.
///
/// The guardrails are held against what the model said, before a safe sentence takes its place; otherwise none of them
/// could ever fail.
@ApplicationScoped
public class Advise {

    /// Advice exists to be followed, and to be of help; the judge may say what it likes.
    static final Experiment<Tone> TONE = Experiment.of("coaching-tone", Tone.class)
            .goal(FOLLOWED_THROUGH)
            .goal(HELPFUL)
            .guard(GROUNDED)
            .guard(RED_FLAGS)
            .guard(MAX_DEFICIT)
            .guard(RAMP)
            .secondary(SPECIFIC)
            .secondary(ACTIONABLE);

    private final Sheets sheets;
    private final Coach coach;
    private final AiTasks tasks;

    Advise(Sheets sheets, Coach coach, AiTasks tasks) {
        this.sheets = sheets;
        this.coach = coach;
        this.tasks = tasks;
    }

    @DurableFunction(id = "advise", concurrency = @Limit(5))
    @On(AdviceAsked.class)
    Advice.Answer advise(AdviceAsked asked, Run run) {
        run.step("begin", () -> tasks.running(asked.adviceId(), run.id()));
        var sheet = run.step("gather-metrics", Sheet.class, () -> sheets.of(asked.person(), asked.question()));
        var flags = RedFlags.in(asked.question());
        var trial = run.experiment(TONE, tone -> switch (tone) {
            case DRILL -> run.step("coach-drill", Said.class, () -> coach.advise(tone, sheet, asked.question(), flags));
            case CALM -> run.step("coach-calm", Said.class, () -> coach.advise(tone, sheet, asked.question(), flags));
        });
        var review = Review.of(trial.result().answer(), sheet, flags);
        review.scores().forEach(run::score);
        var answer = review.shown(asked.adviceId());
        run.transaction("answer", Boolean.class, tx -> {
            Advices.answer(tx, new Advices.Answered(run.id(), trial, answer));
            return tasks.complete(asked.adviceId(), answer);
        });
        later(asked, run, trial, sheet, answer);
        return answer;
    }

    private static void later(AdviceAsked asked, Run run, Trial<Tone, Said> trial, Sheet sheet, Advice.Answer answer) {
        run.defer(
                "judge",
                JudgeAdvice.class,
                new JudgeInput(
                        asked.question(), sheet.text(), trial.result().answer().text()));
        if (answer.session() != null) {
            run.defer(
                    "follow-up",
                    FollowedThrough.class,
                    new FollowInput(asked.adviceId(), answer.session().by()));
        }
    }

    @OnFailure
    void failed(AdviceAsked asked, Failure failure, Run run) {
        var why = "The coach could not answer: %s Ask again.".formatted(failure.message());
        run.transaction("give-up", Boolean.class, tx -> {
            Advices.fail(tx, asked.adviceId(), why.replace("\0", ""));
            return tasks.fail(asked.adviceId(), why);
        });
    }
}
