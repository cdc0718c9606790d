package dev.postlude.resume.work;

import dev.postlude.api.EventName;
import java.util.UUID;

/// Somebody has answered a question anew, or when nobody waited for the answer any more.
///
/// @param runId the run that made the resume, which is credited
@EventName("resume/outcome.corrected")
public record OutcomeCorrected(UUID tailoredId, UUID runId, String question, String outcome) {}
