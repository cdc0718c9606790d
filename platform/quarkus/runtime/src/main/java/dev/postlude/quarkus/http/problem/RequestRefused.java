package dev.postlude.quarkus.http.problem;

/// A request that is answered with a problem.
public final class RequestRefused extends RuntimeException {

    private final transient Problem problem;

    RequestRefused(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
