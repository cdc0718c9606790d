package dev.postlude.ai.task;

import java.time.Duration;

/// How much, and how long.
///
/// @param openPerOwner how many unfinished tasks one owner may have
/// @param grace        how long after its run has ended a task may stay unfinished
/// @param deadline     how old an unfinished task may become, whatever its run does
/// @param keep         how long a finished task can be asked for
public record TaskLimits(int openPerOwner, Duration grace, Duration deadline, Duration keep) {

    public static final TaskLimits DEFAULT =
            new TaskLimits(50, Duration.ofMinutes(1), Duration.ofDays(1), Duration.ofDays(30));
}
