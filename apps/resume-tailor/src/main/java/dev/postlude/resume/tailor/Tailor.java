package dev.postlude.resume.tailor;

import dev.postlude.ai.Model;
import dev.postlude.resume.document.Resume;

/// Asks a model to fit a resume to a job. Ask inside a step, one per variant.
///
/// The model answers with edits that point at lines by id; it never writes the document. What it says that the
/// uploaded resume does not is found by [Truth] and taken back line by line, so the result is always true.
public record Tailor(Model model) {

    public TailoredResume tailor(Strategy strategy, Resume source, JobIntel intel) {
        throw new UnsupportedOperationException("under way");
    }
}
