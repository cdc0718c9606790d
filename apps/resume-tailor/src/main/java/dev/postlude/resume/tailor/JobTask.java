package dev.postlude.resume.tailor;

import dev.postlude.ai.Desk;
import dev.postlude.ai.Material;
import dev.postlude.ai.Task;
import dev.postlude.resume.tailor.JobIntel.Seniority;
import java.util.List;

/// To say what a job asks for.
record JobTask(JobDescription job) implements Task {

    /// What is asked of a model. It says no places: those are looked up, so they cannot be wrong.
    ///
    /// @param years 0 if none are asked for
    record Said(String title, Seniority seniority, int years, List<Need> requirements, List<Named> keywords) {

        record Need(String text, boolean must) {}

        record Named(String term, boolean must, double weight) {}
    }

    @Override
    public String instructions() {
        return """
                You read job descriptions for somebody who wants to apply. Say what is asked for, in the words of the \
                description and nothing else:
                - requirements: each thing asked for, copied word by word from one line; must is false for what would \
                only be nice;
                - keywords: the skills, tools, methods and fields somebody who sifts resumes would search for, each as \
                it is written there, at most 25, with a weight from 0 to 1;
                - years: the years of experience asked for, 0 if none;
                - the job's bare title, and its seniority.
                Leave out what the employer offers and says about itself.
                %s""".formatted(Material.RULE);
    }

    @Override
    public String material() {
        return Material.quote("title", job.title()) + "\n\n" + Material.quote("description", job.description());
    }

    @Override
    public String offline(Desk desk) {
        return desk.json(JobNeeds.of(job, desk.embeddings()));
    }
}
