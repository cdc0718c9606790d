package dev.postlude.changesets.api;

import dev.postlude.ai.http.AcceptedTask;
import dev.postlude.ai.task.TaskOwner;
import dev.postlude.changesets.image.Gallery;
import dev.postlude.changesets.intake.ImageRequest;
import dev.postlude.changesets.intake.Releases;
import dev.postlude.changesets.intake.Uploads;
import dev.postlude.changesets.intake.Wishes;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.Page;
import dev.postlude.web.Visitor;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// Releases in, pictures out. A release comes as JSON, as files, or as a zip; the answer is a promise in
/// each case, and the same Idempotency-Key gives the same promise.
@Path("/api/images")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Images")
public class ImageResource {

    private static final String KEY = "Idempotency-Key";

    private final Releases releases;
    private final Gallery gallery;
    private final Visitor visitor;
    private final TaskOwner owner;

    ImageResource(Releases releases, Gallery gallery, Visitor visitor, TaskOwner owner) {
        this.releases = releases;
        this.gallery = gallery;
        this.visitor = visitor;
        this.owner = owner;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Has a release drawn")
    @APIResponse(responseCode = "202", description = "It will be drawn: {aiJobId, releaseId}")
    @APIResponse(responseCode = "422", description = "A changeset is bad; the violation names the file and the line")
    @APIResponse(responseCode = "429", description = "This visitor has asked too often")
    public Response json(@HeaderParam(KEY) @Nullable String key, @Nullable ImageRequest request) {
        if (request == null) {
            throw new InvalidInput("changesets", "is missing; send an object with changesets");
        }
        return answer(releases.take(request, sender(key)));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Has a .changeset folder drawn", description = "Its files one by one, or one zip of them.")
    @APIResponse(responseCode = "202", description = "It will be drawn: {aiJobId, releaseId}")
    @APIResponse(responseCode = "413", description = "More files or bytes than a release has")
    @APIResponse(responseCode = "422", description = "A changeset or the zip is bad")
    public Response files(
            @HeaderParam(KEY) @Nullable String key,
            @RestForm(FileUpload.ALL) List<FileUpload> files,
            @RestForm @Nullable String title,
            @RestForm @Nullable String tag,
            @RestForm @Nullable String date,
            @RestForm @Nullable String url,
            @RestForm @Nullable String theme,
            @RestForm @Nullable String size,
            @RestForm @Nullable String accent) {
        var handedIn = Uploads.of(files);
        var said = new Wishes.Said(title, tag, date, url, theme, size, accent, handedIn.logo());
        return answer(releases.takeFiles(handedIn.files(), said, sender(key)));
    }

    @POST
    @Consumes("application/zip")
    @Operation(summary = "Has the zip of a .changeset folder drawn")
    @APIResponse(responseCode = "202", description = "It will be drawn: {aiJobId, releaseId}")
    @APIResponse(responseCode = "413", description = "More files or bytes than a release has")
    @APIResponse(responseCode = "422", description = "A changeset or the zip is bad")
    public Response zip(
            @HeaderParam(KEY) @Nullable String key,
            @QueryParam("title") @Nullable String title,
            @QueryParam("tag") @Nullable String tag,
            @QueryParam("date") @Nullable String date,
            @QueryParam("url") @Nullable String url,
            @QueryParam("theme") @Nullable String theme,
            @QueryParam("size") @Nullable String size,
            @QueryParam("accent") @Nullable String accent,
            byte[] zip)
            throws IOException {
        var file = Files.createTempFile("changesets-", ".zip");
        try {
            Files.write(file, zip);
            var said = new Wishes.Said(title, tag, date, url, theme, size, accent, null);
            return answer(releases.takeZip(file, said, sender(key)));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @GET
    @Operation(summary = "Lists releases, the newest first")
    public Response list(
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("cursor") @Nullable String cursor) {
        var page = gallery.list(limit, cursor);
        Page<ImageView> views = page.with(page.items().stream()
                .map(one -> ImageView.of(one, visitor.admin()))
                .toList());
        return fresh(views);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One release")
    public Response one(@RestPath UUID id) {
        return fresh(ImageView.of(gallery.byId(id), visitor.admin()));
    }

    private Releases.Sender sender(@Nullable String key) {
        return new Releases.Sender(owner.key(), key);
    }

    private static Response answer(Releases.Accepted accepted) {
        return AcceptedTask.answer(accepted.ticket(), Map.of("releaseId", accepted.releaseId()));
    }

    private static Response fresh(Object body) {
        return Response.ok(body).header("Cache-Control", "no-store").build();
    }
}
