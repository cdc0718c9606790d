package dev.postlude.resume.api;

import dev.postlude.ai.AnswersInline;
import dev.postlude.ai.Model;
import dev.postlude.ai.cdi.ModelName;
import dev.postlude.ai.task.TaskOwner;
import dev.postlude.resume.library.Jobs;
import dev.postlude.resume.pages.CommandPage;
import dev.postlude.resume.plan.AskingParser;
import dev.postlude.resume.plan.CommandParser;
import dev.postlude.resume.plan.Grammar;
import dev.postlude.resume.plan.Plan;
import dev.postlude.web.DatabaseClock;
import dev.postlude.web.InvalidInput;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// Turns "schedule a follow-up with Stripe next Tuesday" into a plan, while the person who typed it waits.
///
/// The one class here that may ask a model inside a request. It changes nothing and costs nothing: quota is
/// taken by the route that carries a plan out.
@Path("/")
@RunOnVirtualThread
@Tag(name = "Commands")
@AnswersInline(
        because = "a typed command is one turn of a conversation: its plan is the answer, it takes two seconds at most,"
                + " stores nothing, and what it plans is done by routes that enqueue")
public class CommandResource {

    private final CommandParser parser;
    private final Jobs jobs;
    private final TaskOwner owner;
    private final DatabaseClock clock;
    private final CommandPage page;

    CommandResource(
            @ModelName("parser") Model model, Jobs jobs, TaskOwner owner, DatabaseClock clock, CommandPage page) {
        this.parser = new AskingParser(new Grammar(), model, AskingParser.BUDGET);
        this.jobs = jobs;
        this.owner = owner;
        this.clock = clock;
        this.page = page;
    }

    /// @param zone in which "tomorrow" is meant, such as `Europe/Berlin`; UTC if nobody says
    public record Command(@Nullable String text, @Nullable String zone) {}

    /// @param plan with its `intent`, and `shown`, the sentence to confirm
    public record Understood(Plan plan) {}

    @POST
    @Path("/api/command")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Understands a command",
            description = "Answers with a plan to confirm, and does nothing of it. Dates are resolved in `zone`, and"
                    + " say by which rule. What is not understood is an `unknown` plan with a question.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "422", description = "There is no text, too much of it, or no such zone")
    public Understood understand(@Nullable Command command) {
        return new Understood(plan(command == null ? null : command.text(), command == null ? null : command.zone()));
    }

    @POST
    @Path("/command")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance typed(@RestForm @Nullable String text, @RestForm @Nullable String zone) {
        try {
            return page.understood(text, zone, plan(text, zone));
        } catch (InvalidInput e) {
            return page.refused(text, zone, e.sentence());
        }
    }

    private Plan plan(@Nullable String text, @Nullable String zone) {
        if (text == null || text.isBlank()) {
            throw new InvalidInput("text", "is missing; try: schedule a follow-up with Stripe next Tuesday");
        }
        if (text.length() > CommandParser.MOST_CHARACTERS) {
            throw new InvalidInput("text", "has at most %d characters".formatted(CommandParser.MOST_CHARACTERS));
        }
        var known = zone(zone);
        return parser.parse(text.strip(), known, clock.now(), jobs.companies(owner.key()));
    }

    private static ZoneId zone(@Nullable String zone) {
        try {
            return zone == null || zone.isBlank() ? ZoneOffset.UTC : ZoneId.of(zone.strip());
        } catch (DateTimeException e) {
            throw new InvalidInput("zone", "is no time zone; write it as in Europe/Berlin");
        }
    }
}
