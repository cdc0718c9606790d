package dev.postlude.fitness.imports;

/// Days of a person may have to be counted anew. Which ones stands in `changed_day`.
public sealed interface DaysChanged permits ImportCompleted, ImportStopped, BeliefsChanged {

    int person();
}
