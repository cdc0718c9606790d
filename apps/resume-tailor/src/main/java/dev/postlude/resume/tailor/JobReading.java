package dev.postlude.resume.tailor;

import dev.postlude.ai.Model;

/// Asks a model what a job asks for. Ask inside a step: `run.step("job-intel", JobIntel.class, () ->
/// reading.read(job))`.
///
/// A model's answer is taken at its word only as far as the description bears it out: keywords and requirements
/// that do not stand there are left out.
public record JobReading(Model model) {

    public JobIntel read(JobDescription job) {
        throw new UnsupportedOperationException("under way");
    }
}
