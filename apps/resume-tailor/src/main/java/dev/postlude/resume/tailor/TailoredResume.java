package dev.postlude.resume.tailor;

import dev.postlude.resume.document.Resume;
import java.util.List;
import java.util.Map;

/// A resume fitted to a job. Its JSON carries `meta.sources`, so it explains itself wherever it goes.
///
/// @param resume  what may be sent: the draft after everything invented was taken back. [Truth] finds nothing in it
/// @param draft   what truth found in the model's draft; what guardrails score, for they must be able to fail
/// @param changes in the order of the tailored resume, left out lines last
/// @param sources for each line of work, volunteering, projects and the summary: its id in `resume`, to ids in the
///                uploaded one; at least one each
/// @param model   who wrote the draft, as in `Answer.model`
public record TailoredResume(
        Resume resume,
        Strategy strategy,
        Truth draft,
        List<Change> changes,
        Map<String, List<String>> sources,
        String model) {}
