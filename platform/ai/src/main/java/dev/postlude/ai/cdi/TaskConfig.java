package dev.postlude.ai.cdi;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// How long AI tasks may take, and how many there may be.
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
@ConfigMapping(prefix = "postlude.tasks")
public interface TaskConfig {

    /// How often a process looks for tasks that nobody will end any more.
    @WithDefault("15s")
    Duration sweep();

    /// How long after its run has ended a task may stay unfinished. Shorter tells its owner sooner; longer leaves
    /// more time to whatever else was going to end it.
    @WithDefault("1m")
    Duration grace();

    /// How old an unfinished task may become, whatever its run does. Then it has failed.
    @WithDefault("24h")
    Duration deadline();

    /// How long a finished task can be asked for. Then its row is deleted, and its idempotency key is free.
    @WithDefault("30d")
    Duration keep();

    /// How many unfinished tasks one owner may have. The next one is answered with 429.
    @WithDefault("50")
    @Min(1)
    @Max(100_000)
    int openPerOwner();
}
