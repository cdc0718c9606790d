package dev.postlude.changesets.intake;

import dev.postlude.ai.task.AiTask;
import dev.postlude.ai.task.HourlyQuota;
import dev.postlude.ai.task.TaskQuota;
import dev.postlude.changesets.ChangesetsSettings;
import dev.postlude.web.Visitor;
import jakarta.enterprise.context.ApplicationScoped;

/// Keeps one visitor from using up the machine: so many releases an hour. One that failed is given back.
/// GitHub's are not counted, for GitHub has signed them.
@ApplicationScoped
public class RequestQuota implements TaskQuota {

    private static final String GITHUB = "github:";

    private final HourlyQuota hourly;
    private final Visitor visitor;
    private final int anHour;

    RequestQuota(HourlyQuota hourly, Visitor visitor, ChangesetsSettings settings) {
        this.hourly = hourly;
        this.visitor = visitor;
        this.anHour = settings.anHour();
    }

    /// Whose a delivery of GitHub's is: each its own, for an owner has only so many open tasks, and a repository may
    /// publish a hundred packages within a minute.
    public static String ofGithub(String delivery) {
        return GITHUB + delivery;
    }

    @Override
    public void take(String owner, String kind) {
        if (owner.startsWith(GITHUB) || visitor.admin()) {
            return;
        }
        hourly.take(
                owner,
                anHour,
                "You have handed in %d releases within the hour, and that is the most. Come back in an hour."
                        .formatted(anHour));
    }

    @Override
    public void refund(AiTask failed) {
        hourly.refund(failed.owner(), failed.createdAt());
    }
}
