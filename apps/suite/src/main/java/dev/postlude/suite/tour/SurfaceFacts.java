package dev.postlude.suite.tour;

import java.util.List;

/// Whether everything that should answer does, and whether nonsense is refused in words.
public final class SurfaceFacts {

    private static final List<String> EVERY_PROCESS =
            List.of("/q/health", "/q/health/ready", "/q/metrics", "/q/openapi");

    private final Facts facts;

    public SurfaceFacts(Facts facts) {
        this.facts = facts;
    }

    /// What every process has.
    public void everyProcess(Browser browser, String who) {
        EVERY_PROCESS.forEach(path -> answers(browser, who, path, ""));
    }

    /// `part` has to be in what is answered.
    public void answers(Browser browser, String who, String path, String part) {
        var answer = browser.get(path);
        facts.check(
                answer.status() == 200 && answer.body().contains(part),
                "%s answers %s".formatted(who, path),
                () -> part.isEmpty() ? answer.told() : "\"%s\" should be in it. %s".formatted(part, answer.told()));
    }

    /// As a problem with this status.
    public void refused(String what, Answer answer, int status) {
        facts.check(
                answer.isProblem(status),
                "%s is refused with %d: %s".formatted(what, status, answer.status() < 400 ? "" : detail(answer)),
                answer::told);
    }

    /// As a problem with status 422 that names the field.
    public void refusedFor(String what, Answer answer, String field) {
        facts.check(
                answer.isProblem(422) && answer.blames(field),
                "%s is refused for its field %s".formatted(what, field),
                answer::told);
    }

    private static String detail(Answer answer) {
        return answer.contentType().endsWith("json")
                ? answer.json().path("detail").asText()
                : answer.contentType();
    }
}
