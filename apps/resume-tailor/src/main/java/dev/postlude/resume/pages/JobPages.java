package dev.postlude.resume.pages;

import dev.postlude.ai.task.BadTaskRequest;
import dev.postlude.ai.task.OverQuota;
import dev.postlude.ai.task.TaskOwner;
import dev.postlude.resume.library.Jobs;
import dev.postlude.resume.library.Lists;
import dev.postlude.resume.library.NewJob;
import dev.postlude.resume.library.Resumes;
import dev.postlude.resume.quota.DailyQuota;
import dev.postlude.resume.work.Outcomes;
import dev.postlude.resume.work.Tailorings;
import dev.postlude.web.DatabaseClock;
import dev.postlude.web.Redirect;
import dev.postlude.web.Unwanted;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Validator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The jobs, and the form that orders a resume for one. It enqueues, and leads to the page that follows
/// the work.
@Path("/jobs")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class JobPages {

    private static final int CARDS = 30;
    private static final int CHOICES = 50;

    private final Jobs jobs;
    private final Resumes resumes;
    private final Tailorings tailorings;
    private final Outcomes outcomes;
    private final DailyQuota quota;
    private final TaskOwner owner;
    private final Frames frames;
    private final DatabaseClock clock;
    private final Validator validator;

    JobPages(
            Jobs jobs,
            Resumes resumes,
            Tailorings tailorings,
            Outcomes outcomes,
            DailyQuota quota,
            TaskOwner owner,
            Frames frames,
            DatabaseClock clock,
            Validator validator) {
        this.jobs = jobs;
        this.resumes = resumes;
        this.tailorings = tailorings;
        this.outcomes = outcomes;
        this.quota = quota;
        this.owner = owner;
        this.frames = frames;
        this.clock = clock;
        this.validator = validator;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("notice") @Nullable String notice) {
        return page(cursor, notice, JobForm.EMPTY, null);
    }

    @POST
    @Operation(hidden = true)
    public Response keep(
            @RestForm @Nullable String title,
            @RestForm @Nullable String company,
            @RestForm @Nullable String description) {
        var job = new NewJob(title, company, description);
        var wrong = validator.validate(job).stream()
                .map(each -> each.getPropertyPath() + " " + each.getMessage())
                .sorted()
                .toList();
        if (!wrong.isEmpty()) {
            return refused(
                    422, JobForm.of(title, company, description), new Problems("The job is not kept yet.", wrong));
        }
        try {
            var added = jobs.add(owner.key(), job.described());
            return Redirect.to("/jobs/" + added.id(), added.isNew() ? Notice.KEPT : Notice.KNOWN);
        } catch (Unwanted e) {
            return refused(e.status(), JobForm.of(title, company, description), Problems.of(e.sentence()));
        }
    }

    private Response refused(int status, JobForm typed, Problems problems) {
        return Response.status(status).entity(page(null, null, typed, problems)).build();
    }

    private TemplateInstance page(
            @Nullable String cursor, @Nullable String notice, JobForm typed, @Nullable Problems problems) {
        var now = clock.now();
        var page = jobs.list(new Lists(owner.key(), cursor, CARDS));
        var more = page.next() == null ? null : "/jobs?cursor=" + page.next();
        return Templates.jobs(
                frames.of("Jobs you want", "jobs").notice(notice),
                page.items().stream().map(each -> JobCard.of(each, now)).toList(),
                more,
                typed,
                problems);
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public TemplateInstance one(@RestPath UUID id, @QueryParam("notice") @Nullable String notice) {
        return job(id, notice, null);
    }

    private TemplateInstance job(UUID id, @Nullable String notice, @Nullable String problem) {
        var key = owner.key();
        var now = clock.now();
        var job = jobs.owned(key, id);
        return Templates.job(
                frames.of(job.title, "jobs").notice(notice),
                job,
                Gauge.of(quota.share(key), now),
                resumes.list(new Lists(key, null, CHOICES)).items().stream()
                        .map(each -> ResumeCard.of(each, now))
                        .toList(),
                outcomes.forJob(new Lists(key, null, CARDS), id).items().stream()
                        .map(copy -> CopyCard.of(copy, now))
                        .toList(),
                // Each page that is handed out orders once, however often its button is pressed.
                UUID.randomUUID().toString(),
                problem);
    }

    @POST
    @Path("/{id}/tailor")
    @Operation(hidden = true)
    public Response tailor(@RestPath UUID id, @RestForm @Nullable UUID resume, @RestForm @Nullable String key) {
        if (resume == null) {
            return Response.status(422)
                    .entity(job(id, null, "Choose the resume that is to be fitted."))
                    .build();
        }
        try {
            var ticket = tailorings.ask(owner.key(), key, id, resume);
            return Redirect.to("/tasks/" + ticket.aiJobId(), Notice.ACCEPTED);
        } catch (OverQuota e) {
            return Response.status(429).entity(job(id, null, e.getMessage())).build();
        } catch (BadTaskRequest e) {
            return Response.status(400).entity(job(id, null, e.getMessage())).build();
        }
    }

    @POST
    @Path("/{id}/delete")
    @Operation(hidden = true)
    public Response delete(@RestPath UUID id) {
        jobs.delete(owner.key(), id);
        return Redirect.to("/jobs", Notice.DELETED);
    }
}
