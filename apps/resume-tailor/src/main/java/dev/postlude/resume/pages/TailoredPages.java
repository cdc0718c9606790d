package dev.postlude.resume.pages;

import dev.postlude.ai.task.TaskOwner;
import dev.postlude.resume.library.Resumes;
import dev.postlude.resume.work.Outcome;
import dev.postlude.resume.work.Outcomes;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.Redirect;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// A tailored resume beside the one it was made from, with the evidence. It does not say by which strategy.
@Path("/tailored")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class TailoredPages {

    private final Outcomes outcomes;
    private final Resumes resumes;
    private final TaskOwner owner;
    private final Frames frames;

    TailoredPages(Outcomes outcomes, Resumes resumes, TaskOwner owner, Frames frames) {
        this.outcomes = outcomes;
        this.resumes = resumes;
        this.owner = owner;
        this.frames = frames;
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public TemplateInstance one(@RestPath UUID id, @QueryParam("notice") @Nullable String notice) {
        var copy = outcomes.owned(owner.key(), id);
        var source = resumes.document(resumes.owned(owner.key(), copy.row().resume.id));
        return Templates.tailored(
                frames.of("Fitted: " + copy.row().job.title, "jobs").notice(notice), Sheet.of(copy, source));
    }

    /// Takes one change back, or accepts it again, and leads to where it stands.
    @POST
    @Path("/{id}/changes")
    @Operation(hidden = true)
    public Response decide(@RestPath UUID id, @RestForm @Nullable String change, @RestForm @Nullable String say) {
        var named = change == null ? "" : change;
        if (say == null || !say.matches("accept|reject")) {
            throw new InvalidInput("say", "is accept or reject");
        }
        outcomes.decide(owner.key(), id, named, say.equals("accept"));
        return Response.seeOther(URI.create("/tailored/%s#%s".formatted(id, SideBySide.anchor(named))))
                .build();
    }

    @POST
    @Path("/{id}/outcome")
    @Operation(hidden = true)
    public Response outcome(@RestPath UUID id, @RestForm @Nullable String outcome, @RestForm @Nullable String text) {
        outcomes.report(owner.key(), id, Outcome.of(outcome), text);
        return Redirect.to("/tailored/" + id, Notice.THANKS);
    }
}
