package dev.postlude.suite.tour;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;

/// Long model work, as every app accepts and tells it: `202`, and then its state for whoever asks.
public final class AiJobs {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    private static final Set<String> ENDED = Set.of("complete", "failed");

    private final Browser browser;
    private final Facts facts;

    /// @param browser of the visitor who asked for the work; nobody else can see it
    public AiJobs(Browser browser, Facts facts) {
        this.browser = browser;
        this.facts = facts;
    }

    /// The id of work that was accepted just now. Throws [Unmet] if it was not accepted as the contract says.
    public String accepted(Answer answer) {
        answer.expect(202);
        var id = answer.json().path("aiJobId").asText();
        if (id.isEmpty()
                || !answer.header("Location").endsWith("/api/ai-jobs/" + id)
                || answer.header("Retry-After").isEmpty()) {
            throw new Unmet("An accepted task names its aiJobId, Location and Retry-After. " + answer.told()
                    + ", Location %s, Retry-After %s"
                            .formatted(answer.header("Location"), answer.header("Retry-After")));
        }
        return id;
    }

    /// As it is now. It is there from the moment it was accepted, so anything but 200 is wrong.
    public JsonNode job(String id) {
        return browser.get("/api/ai-jobs/" + id).expect(200).json();
    }

    /// Once it has ended well. Throws [Unmet] if it failed, or does not end.
    public JsonNode complete(Answer answer) {
        return complete(accepted(answer));
    }

    public JsonNode complete(String id) {
        var job = ended(id);
        if (!job.path("status").asText().equals("complete")) {
            throw new Unmet("It should have become complete: " + job);
        }
        return job;
    }

    /// Once it has ended, well or not.
    public JsonNode ended(String id) {
        return facts.patience(LONGEST)
                .until(
                        "task " + id,
                        () -> job(id),
                        job -> ENDED.contains(job.path("status").asText()),
                        job -> "%s %s".formatted(job.path("status").asText(), job.path("progress")));
    }
}
