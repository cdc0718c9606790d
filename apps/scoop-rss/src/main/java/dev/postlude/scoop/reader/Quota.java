package dev.postlude.scoop.reader;

import dev.postlude.ai.task.HourlyQuota;
import dev.postlude.scoop.ScoopSettings;
import dev.postlude.web.Visitor;
import jakarta.enterprise.context.ApplicationScoped;

/// Keeps one reader from spending the model of all: how many summaries were asked for anew within the hour.
@ApplicationScoped
public class Quota {

    private final HourlyQuota hourly;
    private final int anHour;

    Quota(HourlyQuota hourly, ScoopSettings settings) {
        this.hourly = hourly;
        this.anHour = settings.summaries().anewPerHour();
    }

    /// Throws [OverQuota] when nothing is left.
    public void spend(Visitor visitor) {
        if (!visitor.admin()) {
            hourly.take(
                    visitor.key(),
                    anHour,
                    "You may ask for %d new summaries an hour, and have. Try again in an hour, or as an administrator."
                            .formatted(anHour));
        }
    }
}
