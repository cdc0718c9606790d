package dev.postlude.engine.history;

/// A question that cannot be answered as it was asked: the parameter and what is wrong with it.
public final class BadQuery extends IllegalArgumentException {

    private final String field;
    private final String problem;

    public BadQuery(String field, String problem) {
        super(field + " " + problem);
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
