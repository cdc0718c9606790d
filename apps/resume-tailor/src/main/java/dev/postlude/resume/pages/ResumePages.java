package dev.postlude.resume.pages;

import dev.postlude.ai.task.TaskOwner;
import dev.postlude.resume.document.Line;
import dev.postlude.resume.document.UnreadableResume;
import dev.postlude.resume.document.write.Look;
import dev.postlude.resume.document.write.ResumeHtml;
import dev.postlude.resume.library.Lists;
import dev.postlude.resume.library.Resumes;
import dev.postlude.resume.library.Uploads;
import dev.postlude.web.DatabaseClock;
import dev.postlude.web.Redirect;
import dev.postlude.web.Unwanted;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// The resumes, and the form that brings one.
@Path("/resumes")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ResumePages {

    private static final int CARDS = 30;
    private static final int SHOWN_PROBLEMS = 12;

    private final Resumes resumes;
    private final Uploads uploads;
    private final TaskOwner owner;
    private final Frames frames;
    private final DatabaseClock clock;

    ResumePages(Resumes resumes, Uploads uploads, TaskOwner owner, Frames frames, DatabaseClock clock) {
        this.resumes = resumes;
        this.uploads = uploads;
        this.owner = owner;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("notice") @Nullable String notice) {
        return page(cursor, notice, null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response bring(
            @RestForm @Nullable String title,
            @RestForm @Nullable String text,
            @RestForm("file") @Nullable FileUpload file)
            throws IOException {
        try {
            var added = file == null || file.size() == 0
                    ? uploads.take(
                            owner.key(),
                            title,
                            (text == null ? "" : text).getBytes(StandardCharsets.UTF_8),
                            MediaType.TEXT_PLAIN,
                            "")
                    : uploads.take(
                            owner.key(),
                            title,
                            Files.readAllBytes(file.uploadedFile()),
                            file.contentType() == null ? "" : file.contentType(),
                            file.fileName() == null ? "" : file.fileName());
            return Redirect.to("/resumes/" + added.id(), added.isNew() ? Notice.BROUGHT : Notice.KNOWN);
        } catch (UnreadableResume e) {
            return refused(status(e), problems(e));
        } catch (Unwanted e) {
            return refused(e.status(), Problems.of(e.sentence()));
        }
    }

    private Response refused(int status, Problems problems) {
        return Response.status(status).entity(page(null, null, problems)).build();
    }

    private static int status(UnreadableResume e) {
        return switch (e.reason()) {
            case TOO_LARGE -> 413;
            case UNKNOWN_FORMAT -> 415;
            case INVALID -> 422;
        };
    }

    private static Problems problems(UnreadableResume e) {
        var all = e.problems().stream()
                .map(each -> each.where().isEmpty() ? each.sentence() : each.where() + ": " + each.sentence())
                .toList();
        return all.size() == 1
                ? Problems.of(all.getFirst())
                : new Problems(
                        "This cannot be taken as a resume.", all.subList(0, Math.min(SHOWN_PROBLEMS, all.size())));
    }

    private TemplateInstance page(@Nullable String cursor, @Nullable String notice, @Nullable Problems problems) {
        var now = clock.now();
        var page = resumes.list(new Lists(owner.key(), cursor, CARDS));
        var more = page.next() == null ? null : "/resumes?cursor=" + page.next();
        return Templates.resumes(
                frames.of("Your resumes", "resumes").notice(notice),
                page.items().stream().map(each -> ResumeCard.of(each, now)).toList(),
                more,
                problems);
    }

    @GET
    @Path("/{id: [0-9a-fA-F-]{36}}")
    @Operation(hidden = true)
    public TemplateInstance one(@RestPath UUID id, @QueryParam("notice") @Nullable String notice) {
        var stored = resumes.owned(owner.key(), id);
        var resume = resumes.document(stored);
        return Templates.resume(
                frames.of(stored.title, "resumes").notice(notice),
                ResumeCard.of(stored, clock.now()),
                ResumeHtml.article(resume),
                resume.notes().stream().map(Line::text).toList());
    }

    /// The style of [ResumeHtml#article], for pages that show one.
    @GET
    @Path("/sheet.css")
    @Produces("text/css")
    @Operation(hidden = true)
    public String style() {
        return ResumeHtml.style(Look.PLAIN);
    }

    @POST
    @Path("/{id}/delete")
    @Operation(hidden = true)
    public Response delete(@RestPath UUID id) {
        resumes.delete(owner.key(), id);
        return Redirect.to("/resumes", Notice.DELETED);
    }
}
