package dev.postlude.resume.work;

import dev.postlude.api.EventName;
import java.util.UUID;

/// Somebody has answered a question about a tailored resume for the first time, while a scorer waits for it.
///
/// @param question `used` or `interview`
@EventName("resume/outcome.reported")
public record OutcomeReported(UUID tailoredId, String question, String outcome) {}
