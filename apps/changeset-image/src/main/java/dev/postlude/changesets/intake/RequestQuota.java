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

    public static final String GITHUB = "github";

    private final HourlyQuota hourly;
    private final Visitor visitor;
    private final int anHour;

    RequestQuota(HourlyQuota hourly, Visitor visitor, ChangesetsSettings settings) {
        this.hourly = hourly;
        this.visitor = visitor;
        this.anHour = settings.anHour();
    }

    @Override
    public void take(String owner, String kind) {
        if (owner.equals(GITHUB) || visitor.admin()) {
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
