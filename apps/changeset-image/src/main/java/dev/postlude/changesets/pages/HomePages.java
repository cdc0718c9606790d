package dev.postlude.changesets.pages;

import dev.postlude.ai.task.OverQuota;
import dev.postlude.ai.task.TaskOwner;
import dev.postlude.changesets.image.Gallery;
import dev.postlude.changesets.intake.ImageRequest;
import dev.postlude.changesets.intake.Releases;
import dev.postlude.changesets.intake.Wishes;
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
        return page(200, cursor, Typed.NOTHING, null).build();
    }

    @POST
    @Path("/releases")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response take(
            @RestForm("files") List<FileUpload> files,
            @RestForm @Nullable String content,
            @RestForm @Nullable String title,
            @RestForm @Nullable String url,
            @RestForm @Nullable String theme,
            @RestForm @Nullable String size) {
        var typed = new Typed(content, title, url, theme, size);
        try {
            var accepted = take(files, typed);
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

    private Releases.Accepted take(List<FileUpload> files, Typed typed) {
        var sender = new Releases.Sender(owner.key(), null);
        // A browser sends an empty file for a field that was left alone.
        var chosen = files.stream()
                .filter(file -> !file.fileName().isBlank())
                .map(file -> new Releases.Uploaded(file.fileName(), file.uploadedFile()))
                .toList();
        if (!chosen.isEmpty()) {
            return releases.takeFiles(
                    chosen,
                    new Wishes.Said(typed.title(), null, null, typed.url(), typed.theme(), typed.size()),
                    sender);
        }
        var pasted = typed.content() == null ? "" : typed.content();
        var release = new ImageRequest.Release(typed.title(), null, null, typed.url());
        return releases.take(
                new ImageRequest(
                        release,
                        List.of(new ImageRequest.NewChangeset("pasted", pasted, null)),
                        null,
                        null,
                        null,
                        typed.theme(),
                        typed.size()),
                sender);
    }

    private Response.ResponseBuilder page(int status, @Nullable String cursor, Typed typed, @Nullable String problem) {
        var page = gallery.list(RELEASES, cursor);
        var more = page.next() == null ? null : "/?cursor=" + page.next();
        var frame = Frame.of("Changeset images", "home")
                .refreshing(problem == null
                        && cursor == null
                        && typed == Typed.NOTHING
                        && page.items().stream().anyMatch(one -> one.status().equals("pending")));
        return Response.status(status)
                .entity(Templates.home(frame, page.items(), more, typed, problem))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
