package dev.postlude.resume.work;

import dev.postlude.api.EventName;
import java.util.UUID;

/// Somebody was promised a tailored resume.
///
/// @param existingTaskId the task that was stored before this was sent
/// @param userId         whose it is, as tasks know it
@EventName("ai/tailor.resume")
public record TailorRequested(UUID existingTaskId, UUID jobId, UUID resumeId, String userId) {}
