package dev.postlude.fitness.metrics.sleep;

/// What somebody does in bed.
public enum Stage {
    IN_BED,
    AWAKE,
    CORE,
    DEEP,
    REM,
    /// Asleep, by a watch that does not tell stages apart.
    UNSPECIFIED;

    public boolean asleep() {
        return this != IN_BED && this != AWAKE;
    }
}
