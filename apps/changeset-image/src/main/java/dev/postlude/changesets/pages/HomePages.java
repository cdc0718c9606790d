package dev.postlude.changesets.pages;

import dev.postlude.ai.task.OverQuota;
import dev.postlude.ai.task.TaskOwner;
import dev.postlude.changesets.image.Gallery;
import dev.postlude.changesets.intake.Releases;
import dev.postlude.changesets.intake.Uploads;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.Unwanted;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// The front page: the form that takes a release, and the newest pictures.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class HomePages {

    private static final int RELEASES = 12;

    private final Releases releases;
    private final Gallery gallery;
    private final TaskOwner owner;

    HomePages(Releases releases, Gallery gallery, TaskOwner owner) {
        this.releases = releases;
        this.gallery = gallery;
        this.owner = owner;
    }

    @GET
    @Operation(hidden = true)
    public Response home(@QueryParam("cursor") @Nullable String cursor) {
        // A browser gets its name with its first page, so that a form it sends twice is one sender's.
        owner.key();
        return page(200, cursor, Typed.NOTHING, null).build();
    }

    @POST
    @Path("/releases")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response take(
            @RestForm(FileUpload.ALL) List<FileUpload> files,
            @RestForm @Nullable String content,
            @RestForm @Nullable String title,
            @RestForm @Nullable String url,
            @RestForm @Nullable String theme,
            @RestForm @Nullable String size,
            @RestForm @Nullable String accent,
            @RestForm @Nullable String date,
            @RestForm @Nullable String once) {
        var typed = new Typed(content, title, url, date, theme, size, accent);
        try {
            var accepted = take(files, typed, new Releases.Sender(owner.key(), once));
            return Response.seeOther(URI.create("/releases/" + accepted.releaseId()))
                    .build();
        } catch (Unwanted e) {
            return page(e.status(), null, typed, e.sentence()).build();
        } catch (OverQuota e) {
            return page(429, null, typed, e.getMessage())
                    .header(HttpHeaders.RETRY_AFTER, Math.max(1, e.retryAfter().toSeconds()))
                    .build();
        }
    }

    private Releases.Accepted take(List<FileUpload> files, Typed typed, Releases.Sender sender) {
        var chosen = Uploads.of(files);
        var pasted = typed.content() == null ? "" : typed.content();
        if (!chosen.files().isEmpty() && !pasted.isBlank()) {
            throw new InvalidInput("files", "and a pasted changeset came together; send one or the other");
        }
        if (!chosen.files().isEmpty()) {
            return releases.takeFiles(chosen.files(), typed.said(chosen.logo()), sender);
        }
        return releases.take(typed.pasted(pasted, chosen.logo()), sender);
    }

    private Response.ResponseBuilder page(int status, @Nullable String cursor, Typed typed, @Nullable String problem) {
        var page = gallery.list(RELEASES, cursor);
        var more = page.next() == null ? null : "/?cursor=" + page.next();
        // Never refreshed by itself: somebody may be typing.
        var frame = Frame.of("Changeset images", "home");
        var once = UUID.randomUUID().toString();
        return Response.status(status)
                .entity(Templates.home(frame, page.items(), more, typed, problem, once))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
