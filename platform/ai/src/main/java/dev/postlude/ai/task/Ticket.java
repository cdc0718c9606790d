package dev.postlude.ai.task;

import java.util.UUID;

/// What the caller is answered with: the task that was accepted.
///
/// @param repeated true if the idempotency key had been seen before, so that this is the task of back then
public record Ticket(UUID aiJobId, boolean repeated) {}
