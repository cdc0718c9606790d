package dev.postlude.resume.api;

import dev.postlude.ai.task.TaskOwner;
import dev.postlude.resume.document.write.Look;
import dev.postlude.resume.document.write.ResumeDocx;
import dev.postlude.resume.document.write.ResumeHtml;
import dev.postlude.resume.document.write.ResumePdf;
import dev.postlude.resume.document.write.ResumeText;
import dev.postlude.resume.work.Outcome;
import dev.postlude.resume.work.Outcomes;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.Visitor;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// What was made, as data, as a page and on paper; and what became of it.
@Path("/api/tailored")
@RunOnVirtualThread
@Tag(name = "Tailored resumes")
public class TailoredResource {

    private static final String AN_ID = "{id: [0-9a-fA-F-]{36}}";
    private static final int MOST_CHARACTERS = 100_000;
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Outcomes outcomes;
    private final TaskOwner owner;
    private final Visitor visitor;

    TailoredResource(Outcomes outcomes, TaskOwner owner, Visitor visitor) {
        this.outcomes = outcomes;
        this.owner = owner;
        this.visitor = visitor;
    }

    @GET
    @Path(AN_ID)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "A tailored resume",
            description = "As JSON with its evidence, or with `Accept: text/html` as a page ready for print.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is none, or it is somebody else's")
    public TailoredView one(@RestPath UUID id) {
        return TailoredView.of(outcomes.owned(owner.key(), id), visitor.admin());
    }

    @GET
    @Path(AN_ID)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String page(@RestPath UUID id, @QueryParam("look") @Nullable String look) {
        return ResumeHtml.page(outcomes.owned(owner.key(), id).resume(), look(look));
    }

    @GET
    @Path(AN_ID + ".pdf")
    @Produces("application/pdf")
    @Operation(
            summary = "A tailored resume as a PDF",
            description = "With `look` one of `plain`, `classic` and `compact`.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is none, or it is somebody else's")
    public Response pdf(@RestPath UUID id, @QueryParam("look") @Nullable String look) {
        var resume = outcomes.owned(owner.key(), id).resume();
        return file(ResumePdf.write(resume, look(look)), "inline; filename=\"resume.pdf\"");
    }

    @GET
    @Path(AN_ID + ".txt")
    @Produces("text/plain; charset=UTF-8")
    @Operation(summary = "A tailored resume as plain text", description = "For forms that take nothing else.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is none, or it is somebody else's")
    public Response text(@RestPath UUID id) {
        var resume = outcomes.owned(owner.key(), id).resume();
        return file(ResumeText.write(resume), "inline; filename=\"resume.txt\"");
    }

    @GET
    @Path(AN_ID + ".docx")
    @Produces(DOCX)
    @Operation(
            summary = "A tailored resume as a Word document",
            description = "In one column without tables, for programs that sift resumes.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is none, or it is somebody else's")
    public Response word(@RestPath UUID id) {
        var resume = outcomes.owned(owner.key(), id).resume();
        return file(ResumeDocx.write(resume), "attachment; filename=\"resume.docx\"");
    }

    private static Response file(Object content, String disposition) {
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    static Look look(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return Look.PLAIN;
        }
        return Arrays.stream(Look.values())
                .filter(look -> look.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("look", "is plain, classic or compact"));
    }

    /// @param changes ids of the changes that are taken back; all others are accepted
    public record Rejected(@Nullable List<@Nullable String> changes) {}

    @PUT
    @Path(AN_ID + "/rejected")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Takes changes back",
            description = "Exactly these: the uploaded resume's own lines stand there again. Each change of mind is a"
                    + " version more; what was made stays what its strategy is judged by.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is none, or it is somebody else's")
    @APIResponse(responseCode = "422", description = "One is no change of it")
    public TailoredView reject(@RestPath UUID id, @Nullable Rejected wanted) {
        if (wanted == null || wanted.changes() == null) {
            throw new InvalidInput("changes", "is missing; it lists the ids of changes, and may be empty");
        }
        var changes = new HashSet<String>();
        for (var change : wanted.changes()) {
            changes.add(change == null ? "" : change);
        }
        return TailoredView.of(outcomes.reject(owner.key(), id, changes), visitor.admin());
    }

    /// @param outcome `accepted`, `edited` or `discarded`; `interview` or `declined`
    /// @param text    of what was sent after editing, if its owner shows it
    public record NewOutcome(
            @Nullable String outcome, @Nullable String text) {}

    @PUT
    @Path(AN_ID + "/outcome")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Says what became of a tailored resume",
            description = "Whether it was used (`accepted`, `edited`, `discarded`) and whether it led to an"
                    + " `interview` or was `declined`. Each question has one answer, the last; it is credited to the"
                    + " run that made the resume, however late.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is none, or it is somebody else's")
    @APIResponse(responseCode = "422", description = "The outcome is none of these")
    public TailoredView outcome(@RestPath UUID id, @Nullable NewOutcome said) {
        var outcome = Outcome.of(said == null ? null : said.outcome());
        var text = said == null ? null : said.text();
        if (text != null && text.length() > MOST_CHARACTERS) {
            throw new InvalidInput("text", "has at most %d characters".formatted(MOST_CHARACTERS));
        }
        outcomes.report(owner.key(), id, outcome, text);
        return one(id);
    }
}
