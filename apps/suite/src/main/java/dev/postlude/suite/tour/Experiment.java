package dev.postlude.suite.tour;

/// Which experiment is meant.
public record Experiment(String app, String function, String name) {

    /// Of its page in the console; behind `/api/v1` the same path has its figures.
    public String path() {
        return "/experiments/" + app + "/" + function + "/" + name;
    }
}
