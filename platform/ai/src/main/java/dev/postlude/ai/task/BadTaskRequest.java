package dev.postlude.ai.task;

/// A task cannot be accepted, or a list not be made, because of what the caller sent. Answered with 400.
public final class BadTaskRequest extends IllegalArgumentException {

    private final String field;
    private final String problem;

    BadTaskRequest(String field, String problem) {
        super("%s %s.".formatted(field, problem));
        this.field = field;
        this.problem = problem;
    }

    public String field() {
        return field;
    }

    public String problem() {
        return problem;
    }
}
