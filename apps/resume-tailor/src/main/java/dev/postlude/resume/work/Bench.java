package dev.postlude.resume.work;

import dev.postlude.ai.Model;
import dev.postlude.ai.cdi.ModelName;
import dev.postlude.ai.task.AiTasks;
import dev.postlude.api.NonRetryable;
import dev.postlude.resume.document.Resume;
import dev.postlude.resume.tailor.Coverage;
import dev.postlude.resume.tailor.JobIntel;
import dev.postlude.resume.tailor.JobReading;
import dev.postlude.resume.tailor.Lint;
import dev.postlude.resume.tailor.Strategy;
import dev.postlude.resume.tailor.Tailor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Where models are asked. Each method is the body of one step.
@ApplicationScoped
class Bench {

    private final Library library;
    private final AiTasks tasks;
    private final JobReading reading;
    private final Tailor tailor;

    Bench(Library library, AiTasks tasks, @ModelName("tailor") Model model) {
        this.library = library;
        this.tasks = tasks;
        this.reading = new JobReading(model);
        this.tailor = new Tailor(model);
    }

    /// Says who works on the task, and what the job asks for. A task that has ended by now needs no work.
    Intelligence read(TailorRequested asked, UUID run) {
        var task = asked.existingTaskId();
        if (!tasks.running(task, run) || !tasks.progress(task, Progress.READING)) {
            return Intelligence.UNWANTED;
        }
        var job = library.job(asked.userId(), asked.jobId())
                .orElseThrow(() -> new NonRetryable("The job was deleted before it could be read."));
        return new Intelligence(true, reading.read(job));
    }

    Fitting fit(Strategy strategy, String step, TailorRequested asked, JobIntel intel) {
        tasks.progress(asked.existingTaskId(), Progress.tailoring(step));
        Resume source = library.resume(asked.userId(), asked.resumeId())
                .orElseThrow(() -> new NonRetryable("The resume was deleted before it could be tailored."));
        var tailored = tailor.tailor(strategy, source, intel);
        tasks.progress(asked.existingTaskId(), Progress.KEEPING);
        return new Fitting(
                tailored,
                Coverage.of(intel, source).score(),
                Covered.of(Coverage.of(intel, tailored.resume())),
                Lint.of(tailored.resume()));
    }
}
