package dev.postlude.api;

/// A step has used up its attempts, or said that more would not help. Remembered like a result: a replay
/// throws it again.
public final class StepFailed extends RuntimeException {

    private final String step;
    private final String type;

    public StepFailed(String step, String type, String message) {
        super(message);
        this.step = step;
        this.type = type;
    }

    /// The id of the step.
    public String step() {
        return step;
    }

    /// The logical name of what it threw last, such as `IOException`.
    public String type() {
        return type;
    }
}
