package dev.postlude.resume.pages;

import dev.postlude.resume.plan.Plan;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// The page that shows what a command was understood to mean. It knows the plan, and not who made it.
@ApplicationScoped
public class CommandPage {

    private final Frames frames;

    CommandPage(Frames frames) {
        this.frames = frames;
    }

    public TemplateInstance understood(@Nullable String text, @Nullable String zone, Plan plan) {
        return Templates.command(frames.of("What that means", "desk"), said(text), said(zone), PlanCard.of(plan), null);
    }

    public TemplateInstance refused(@Nullable String text, @Nullable String zone, String why) {
        return Templates.command(frames.of("What that means", "desk"), said(text), said(zone), null, why);
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
