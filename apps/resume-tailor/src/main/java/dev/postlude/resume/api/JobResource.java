package dev.postlude.resume.api;

import dev.postlude.ai.http.AcceptedTask;
import dev.postlude.ai.task.TaskOwner;
import dev.postlude.resume.library.Jobs;
import dev.postlude.resume.library.Lists;
import dev.postlude.resume.library.NewJob;
import dev.postlude.resume.work.Outcomes;
import dev.postlude.resume.work.Tailorings;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// What somebody wants, and the one route here that has long work done. It does none of it.
@Path("/api/jobs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Jobs")
public class JobResource {

    private final Jobs jobs;
    private final Tailorings tailorings;
    private final Outcomes outcomes;
    private final TaskOwner owner;

    JobResource(Jobs jobs, Tailorings tailorings, Outcomes outcomes, TaskOwner owner) {
        this.jobs = jobs;
        this.tailorings = tailorings;
        this.outcomes = outcomes;
        this.owner = owner;
    }

    @POST
    @Operation(summary = "Keeps a job", description = "The same one again is the one that is there.")
    @APIResponse(responseCode = "201", description = "It is kept under this id")
    @APIResponse(responseCode = "200", description = "It was there already, under this id")
    public Response add(@NotNull(message = "is missing") @Valid NewJob job) {
        var added = jobs.add(owner.key(), job.described());
        return Response.status(added.isNew() ? 201 : 200)
                .location(URI.create("/api/jobs/" + added.id()))
                .entity(Map.of("id", added.id()))
                .build();
    }

    @GET
    @Operation(summary = "Lists one's own jobs, newest first")
    public Page<JobView> list(
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("cursor") @Nullable String cursor) {
        var page = jobs.list(new Lists(owner.key(), cursor, limit));
        return page.with(page.items().stream().map(JobView::of).toList());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One of one's own jobs")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is none, or it is somebody else's")
    public JobView one(@RestPath UUID id) {
        return JobView.of(jobs.owned(owner.key(), id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Deletes a job and everything that was made for it")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "404", description = "There is none, or it is somebody else's")
    public void delete(@RestPath UUID id) {
        jobs.delete(owner.key(), id);
    }

    /// @param resumeId the resume that is to be fitted
    public record Wanted(@Nullable String resumeId) {

        UUID resume() {
            if (resumeId == null || resumeId.isBlank()) {
                throw new InvalidInput("resumeId", "is missing; GET /api/resumes lists yours");
            }
            try {
                return UUID.fromString(resumeId.strip());
            } catch (IllegalArgumentException e) {
                throw new InvalidInput("resumeId", "is no id; GET /api/resumes lists yours");
            }
        }
    }

    @POST
    @Path("/{id}/tailor")
    @Operation(
            summary = "Asks for a resume to be fitted to the job",
            description = "It is not made while you wait: the answer names a job to follow. The same Idempotency-Key"
                    + " gives the same one, and takes nothing again; with another job or resume it is refused.")
    @APIResponse(responseCode = "202", description = "{aiJobId}, and where to follow it in Location")
    @APIResponse(responseCode = "404", description = "There is no such job or resume, or it is somebody else's")
    @APIResponse(
            responseCode = "422",
            description = "The input is not valid, or the Idempotency-Key was sent before with another")
    @APIResponse(responseCode = "429", description = "The account's share of the day is used up; nothing was stored")
    public Response tailor(
            @RestPath UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable Wanted wanted) {
        var resume = (wanted == null ? new Wanted(null) : wanted).resume();
        return AcceptedTask.answer(tailorings.ask(owner.key(), key, id, resume));
    }

    @GET
    @Path("/{id}/resumes")
    @Operation(summary = "Lists the resumes that were fitted to a job, newest first")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no such job, or it is somebody else's")
    public Page<TailoredView.Short> made(
            @RestPath UUID id,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        jobs.owned(owner.key(), id);
        var page = outcomes.forJob(new Lists(owner.key(), cursor, limit), id);
        return page.with(page.items().stream().map(TailoredView.Short::of).toList());
    }
}
