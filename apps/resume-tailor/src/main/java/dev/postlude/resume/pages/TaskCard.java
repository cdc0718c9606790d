package dev.postlude.resume.pages;

import dev.postlude.ai.task.AiTask;
import dev.postlude.ai.task.TaskStatus;
import dev.postlude.resume.work.Progress;
import dev.postlude.resume.work.Tailoring;
import dev.postlude.web.Ages;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task on a page.
///
/// @param says       what is being done, or has come of it
/// @param done       how many of the steps are behind it
/// @param tailoredId once it is complete
/// @param error      once it has failed: why
/// @param about      null if its job or its resume has been deleted
public record TaskCard(
        UUID id,
        String status,
        String says,
        int done,
        List<Stitch> steps,
        @Nullable String tailoredId,
        @Nullable String error,
        @Nullable About about,
        String age) {

    /// @param state `done`, `now`, `open`, or `torn` where it broke
    public record Stitch(String name, String state) {}

    public record About(UUID jobId, String jobTitle, String company, UUID resumeId, String resumeTitle) {}

    public boolean ended() {
        return status.equals("complete") || status.equals("failed");
    }

    static TaskCard of(AiTask task, @Nullable Tailoring about, Instant now) {
        var progress = task.progress();
        var done = task.status() == TaskStatus.COMPLETE
                ? Progress.STEPS
                : progress == null ? 0 : progress.path("done").asInt();
        return new TaskCard(
                task.id(),
                task.status().word(),
                says(task),
                done,
                steps(task.status(), done),
                task.result() == null ? null : task.result().path("tailoredId").asText(null),
                task.error(),
                about == null
                        ? null
                        : new About(
                                about.job.id, about.job.title, about.job.company, about.resume.id, about.resume.title),
                Ages.ago(task.createdAt(), now));
    }

    private static String says(AiTask task) {
        return switch (task.status()) {
            case PENDING -> "Waiting for a free hand";
            case RUNNING ->
                task.progress() == null ? "Begun" : task.progress().path("says").asText("Begun");
            case COMPLETE -> "Done";
            case FAILED -> "Not done";
        };
    }

    private static List<Stitch> steps(TaskStatus status, int done) {
        return List.of(
                new Stitch("Read the job", state(status, done, 0)),
                new Stitch("Fit the resume", state(status, done, 1)),
                new Stitch("File the result", state(status, done, 2)));
    }

    private static String state(TaskStatus status, int done, int step) {
        if (done > step) {
            return "done";
        }
        return switch (status) {
            case RUNNING -> done == step ? "now" : "open";
            case FAILED -> done == step ? "torn" : "open";
            case PENDING, COMPLETE -> "open";
        };
    }
}
