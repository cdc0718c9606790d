package dev.postlude.resume.tailor;

import dev.postlude.ai.judge.Criterion;
import dev.postlude.ai.judge.Rubric;
import dev.postlude.api.Metric.Direction;

/// What the judge of a tailored resume looks for: `new Judge(model, ResumeRubric.TAILORED)
/// .judge(job.title(), job.description(), ResumeText.write(tailored.resume()))`.
public final class ResumeRubric {

    /// What is said first is what the job asks for.
    public static final Criterion RELEVANCE = new Criterion(
            "relevance",
            "1 if the first half page answers what the job asks for, requirement by requirement; 0 if a reader has to"
                    + " search, or if it could be sent to any employer.",
            Direction.HIGHER,
            new Relevance());

    /// One thing a line, said shortly.
    public static final Criterion CLARITY = new Criterion(
            "clarity",
            "1 if every line says one thing with a verb and a result, short enough to take in at a glance; 0 if lines"
                    + " are long, vague or repeat each other.",
            Direction.HIGHER,
            new Clarity());

    public static final Rubric TAILORED = Rubric.of("tailored-resume", 1, RELEVANCE, CLARITY);

    private ResumeRubric() {}
}
