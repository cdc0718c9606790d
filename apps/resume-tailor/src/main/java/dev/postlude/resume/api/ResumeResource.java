package dev.postlude.resume.api;

import dev.postlude.ai.task.TaskOwner;
import dev.postlude.resume.library.Lists;
import dev.postlude.resume.library.Resumes;
import dev.postlude.resume.library.Uploads;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// What somebody has to offer.
@Path("/api/resumes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Resumes")
public class ResumeResource {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Resumes resumes;
    private final Uploads uploads;
    private final TaskOwner owner;

    ResumeResource(Resumes resumes, Uploads uploads, TaskOwner owner) {
        this.resumes = resumes;
        this.uploads = uploads;
        this.owner = owner;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, "application/pdf", DOCX, MediaType.TEXT_PLAIN, "application/octet-stream"})
    @Operation(
            summary = "Brings a resume",
            description = "As JSON Resume, PDF, DOCX or plain text. The same one again is the one that is there.")
    @APIResponse(responseCode = "201", description = "It is kept under this id")
    @APIResponse(responseCode = "200", description = "It was there already, under this id")
    @APIResponse(responseCode = "413", description = "It is larger than is read")
    @APIResponse(responseCode = "415", description = "It is none of the four formats")
    @APIResponse(responseCode = "422", description = "It is no resume; violations names what is wrong where")
    public Response add(
            @QueryParam("title") @Nullable String title,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            InputStream body)
            throws IOException {
        return added(title, body.readAllBytes(), contentType == null ? "" : contentType, "");
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Brings a resume by a form", description = "With the file in the part `file`.")
    public Response addFile(@RestForm @Nullable String title, @RestForm("file") @Nullable FileUpload file) {
        if (file == null) {
            throw new InvalidInput("file", "is missing; choose a JSON Resume, a PDF, a DOCX or a text file");
        }
        var type = file.contentType() == null ? "" : file.contentType();
        return added(title, bytes(file), type, file.fileName() == null ? "" : file.fileName());
    }

    static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response added(@Nullable String title, byte[] bytes, String contentType, String filename) {
        var added = uploads.take(owner.key(), title, bytes, contentType, filename);
        return Response.status(added.isNew() ? 201 : 200)
                .location(URI.create("/api/resumes/" + added.id()))
                .entity(Map.of("id", added.id()))
                .build();
    }

    @GET
    @Operation(summary = "Lists one's own resumes, newest first")
    public Page<ResumeView> list(
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("cursor") @Nullable String cursor) {
        var page = resumes.list(new Lists(owner.key(), cursor, limit));
        return page.with(
                page.items().stream().map(stored -> ResumeView.of(stored, null)).toList());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One of one's own resumes, as JSON Resume")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is none, or it is somebody else's")
    public ResumeView one(@RestPath UUID id) {
        var stored = resumes.owned(owner.key(), id);
        return ResumeView.of(stored, resumes.document(stored));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Deletes a resume and everything that was made of it")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "404", description = "There is none, or it is somebody else's")
    public void delete(@RestPath UUID id) {
        resumes.delete(owner.key(), id);
    }
}
