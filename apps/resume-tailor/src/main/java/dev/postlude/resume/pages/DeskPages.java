package dev.postlude.resume.pages;

import dev.postlude.ai.ModelCard;
import dev.postlude.ai.task.AiTask;
import dev.postlude.ai.task.AiTasks;
import dev.postlude.ai.task.TaskOwner;
import dev.postlude.resume.library.Jobs;
import dev.postlude.resume.library.Lists;
import dev.postlude.resume.library.Resumes;
import dev.postlude.resume.quota.DailyQuota;
import dev.postlude.resume.work.Outcomes;
import dev.postlude.resume.work.Tailoring;
import dev.postlude.resume.work.Tailorings;
import dev.postlude.web.DatabaseClock;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// The front page, and what everything costs.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class DeskPages {

    private static final int TASKS = 6;
    private static final int COPIES = 6;

    private final AiTasks tasks;
    private final Tailorings tailorings;
    private final Outcomes outcomes;
    private final Resumes resumes;
    private final Jobs jobs;
    private final DailyQuota quota;
    private final TaskOwner owner;
    private final Frames frames;
    private final DatabaseClock clock;
    private final List<ModelCard> models;

    DeskPages(
            AiTasks tasks,
            Tailorings tailorings,
            Outcomes outcomes,
            Resumes resumes,
            Jobs jobs,
            DailyQuota quota,
            TaskOwner owner,
            Frames frames,
            DatabaseClock clock,
            List<ModelCard> models) {
        this.tasks = tasks;
        this.tailorings = tailorings;
        this.outcomes = outcomes;
        this.resumes = resumes;
        this.jobs = jobs;
        this.quota = quota;
        this.owner = owner;
        this.frames = frames;
        this.clock = clock;
        this.models = models;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance desk(@QueryParam("notice") @Nullable String notice) {
        var key = owner.key();
        var now = clock.now();
        var found = tasks.list(key, TASKS, null).items();
        var about = tailorings.find(key, found.stream().map(AiTask::id).toList()).stream()
                .collect(Collectors.toMap(each -> each.taskId, Function.<Tailoring>identity()));
        return Templates.desk(
                frames.of("The cutting table", "desk").notice(notice),
                Gauge.of(quota.share(key), now),
                found.stream()
                        .map(task -> TaskCard.of(task, about.get(task.id()), now))
                        .toList(),
                outcomes.newest(key, COPIES).stream()
                        .map(copy -> CopyCard.of(copy, now))
                        .toList(),
                resumes.list(new Lists(key, null, 100)).items().size(),
                jobs.list(new Lists(key, null, 500)).items().size());
    }

    @GET
    @Path("/quota")
    @Operation(hidden = true)
    public TemplateInstance quota() {
        return Templates.quota(
                frames.of("Your share of the day", "quota"),
                Gauge.of(quota.share(owner.key()), clock.now()),
                ModelCard.providerOf(models, "tailor"),
                ModelCard.providerOf(models, "judge"));
    }
}
