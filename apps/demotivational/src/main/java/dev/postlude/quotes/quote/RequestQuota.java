package dev.postlude.quotes.quote;

import dev.postlude.ai.task.AiTask;
import dev.postlude.ai.task.HourlyQuota;
import dev.postlude.ai.task.TaskQuota;
import dev.postlude.quotes.QuotesSettings;
import dev.postlude.web.Visitor;
import jakarta.enterprise.context.ApplicationScoped;

/// Keeps one visitor from using up the models of all: so many quotes an hour. One that could not be written is
/// given back.
@ApplicationScoped
public class RequestQuota implements TaskQuota {

    private final HourlyQuota hourly;
    private final Visitor visitor;
    private final int anHour;

    RequestQuota(HourlyQuota hourly, Visitor visitor, QuotesSettings settings) {
        this.hourly = hourly;
        this.visitor = visitor;
        this.anHour = settings.anHour();
    }

    @Override
    public void take(String owner, String kind) {
        if (!visitor.admin()) {
            hourly.take(
                    owner,
                    anHour,
                    "You have asked for %d quotes within the hour, and that is as much encouragement as there is. Come back in an hour, if you must."
                            .formatted(anHour));
        }
    }

    @Override
    public void refund(AiTask failed) {
        hourly.refund(failed.owner(), failed.createdAt());
    }
}
