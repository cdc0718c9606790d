package dev.postlude.resume.pages;

import dev.postlude.ai.task.AiTask;
import dev.postlude.ai.task.AiTasks;
import dev.postlude.ai.task.Cancellations;
import dev.postlude.ai.task.OverQuota;
import dev.postlude.ai.task.TaskOwner;
import dev.postlude.resume.work.Tailorings;
import dev.postlude.web.DatabaseClock;
import dev.postlude.web.NotThere;
import dev.postlude.web.Redirect;
import dev.postlude.web.TooOften;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// A task as its owner follows it: step by step, until it has ended.
@Path("/tasks")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class TaskPages {

    private final AiTasks tasks;
    private final Cancellations cancellations;
    private final Tailorings tailorings;
    private final TaskOwner owner;
    private final Frames frames;
    private final DatabaseClock clock;

    TaskPages(
            AiTasks tasks,
            Cancellations cancellations,
            Tailorings tailorings,
            TaskOwner owner,
            Frames frames,
            DatabaseClock clock) {
        this.tasks = tasks;
        this.cancellations = cancellations;
        this.tailorings = tailorings;
        this.owner = owner;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public TemplateInstance one(@RestPath UUID id, @QueryParam("notice") @Nullable String notice) {
        var task = owned(id);
        var card = TaskCard.of(task, tailorings.find(owner.key(), id).orElse(null), clock.now());
        var stream = card.ended() ? null : "/api/ai-jobs/" + id + "/stream";
        return Templates.task(
                frames.of("Your order", "desk")
                        .notice(card.ended() ? leftOver(notice) : notice)
                        .following(stream),
                card);
    }

    /// That the work goes on is not said of work that is done.
    private static @Nullable String leftOver(@Nullable String notice) {
        return "accepted".equals(notice) ? null : notice;
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(hidden = true)
    public Response cancel(@RestPath UUID id) {
        var task = cancellations.cancel(owner.key(), id).orElseThrow(() -> new NotThere("order", id));
        return Redirect.to("/tasks/" + id, Cancellations.isCancelled(task) ? Notice.CANCELLED : Notice.ENDED);
    }

    /// Orders the same again. Pressing twice orders once.
    @POST
    @Path("/{id}/again")
    @Operation(hidden = true)
    public Response again(@RestPath UUID id) {
        var before = owned(id);
        var about = tailorings.find(owner.key(), id);
        if (about.isEmpty()) {
            return Redirect.to("/tasks/" + id, Notice.GONE);
        }
        try {
            var ticket = tailorings.ask(owner.key(), "again " + before.id(), about.get().job.id, about.get().resume.id);
            return Redirect.to("/tasks/" + ticket.aiJobId(), Notice.ACCEPTED);
        } catch (OverQuota e) {
            throw new TooOften(String.valueOf(e.getMessage()), e.retryAfter());
        }
    }

    private AiTask owned(UUID id) {
        return tasks.find(owner.key(), id).orElseThrow(() -> new NotThere("order", id));
    }
}
