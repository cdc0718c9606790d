package dev.postlude.resume.tailor;

import dev.postlude.ai.Model;
import dev.postlude.ai.Prompt;
import dev.postlude.resume.document.Resume;

/// Asks a model to fit a resume to a job. Ask inside a step, one per variant.
///
/// The model answers with edits that point at lines by id; it never writes the document. What it says that the
/// uploaded resume does not is found by [Truth] and taken back line by line, so the result is always true.
public record Tailor(Model model) {

    private static final int MOST_TOKENS = 6_000;

    public TailoredResume tailor(Strategy strategy, Resume source, JobIntel intel) {
        var prompt = Prompt.of(new TailorTask(strategy, source, intel)).maxOutputTokens(MOST_TOKENS);
        var typed = model.answer(prompt, Edits.class);
        return finished(strategy, source, typed.value(), typed.answer().model());
    }

    static TailoredResume finished(Strategy strategy, Resume source, Edits edits, String model) {
        var draft = Assembly.of(source, edits);
        var truth = Truth.check(source, draft.resume());
        var repaired = Repair.of(source, draft, truth);
        return new TailoredResume(repaired.resume(), strategy, truth, repaired.changes(), repaired.sources(), model);
    }
}
