package dev.postlude.fitness.imports;

import dev.postlude.ai.http.AcceptedTask;
import dev.postlude.fitness.imports.Imports.Accepted;
import dev.postlude.fitness.imports.spool.Spool;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.Page;
import dev.postlude.web.Redirect;
import dev.postlude.web.Visitor;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// Exports come in here, and can be followed and cancelled.
@Path("/api/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportResource {

    private static final String MULTIPART = MediaType.MULTIPART_FORM_DATA;

    private final Imports imports;
    private final Spool spool;
    private final Visitor visitor;

    ImportResource(Imports imports, Spool spool, Visitor visitor) {
        this.imports = imports;
        this.spool = spool;
        this.visitor = visitor;
    }

    @POST
    @Blocking
    @Consumes({
        "application/zip",
        "application/x-zip-compressed",
        "application/xml",
        "text/xml",
        "application/octet-stream"
    })
    @Operation(
            summary = "Takes an Apple Health export in",
            description =
                    "The body is the export.zip that Apple Health made, or the export.xml in it, of any size up to"
                            + " the limit; it is streamed. A newer export adds only what is new.")
    @APIResponse(responseCode = "202", description = "{aiJobId, importId}; follow either")
    @APIResponse(responseCode = "413", description = "Larger than this installation takes")
    @APIResponse(responseCode = "422", description = "Not an export of Apple Health, and why")
    @APIResponse(responseCode = "429", description = "Too many imports are not finished, or the disk is full")
    public Response stream(
            InputStream body,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long length,
            @QueryParam("name") @DefaultValue("export") String name)
            throws IOException {
        refuseEarly(key, length);
        return answer(imports.accept(visitor.key(), body, name, key));
    }

    private void refuseEarly(@Nullable String key, @Nullable Long length) {
        spool.refuseTooLarge(length == null ? 0 : length);
        if (key == null) {
            // With a key it may be an import that has been accepted before.
            imports.refuseTooMany(visitor.key());
        }
    }

    private static Response answer(Accepted accepted) {
        return AcceptedTask.answer(accepted.ticket(), Map.of("importId", accepted.importId()));
    }

    @POST
    @Blocking
    @Consumes(MULTIPART)
    @Operation(summary = "Takes an export in from a form", description = "A browser is led back to the page.")
    public Response form(
            @RestForm("file") @Nullable FileUpload file,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.ACCEPT) @DefaultValue("") String accept)
            throws IOException {
        if (file == null) {
            throw new InvalidInput("file", "is missing; choose the export.zip that Apple Health made");
        }
        refuseEarly(key, file.size());
        try (var body = Files.newInputStream(file.uploadedFile())) {
            var accepted = imports.accept(visitor.key(), body, file.fileName(), key);
            return accept.contains(MediaType.TEXT_HTML)
                    ? Redirect.to("/imports/" + accepted.importId(), ImportNotice.IMPORTING)
                    : answer(accepted);
        }
    }

    @GET
    @Blocking
    @Operation(summary = "Lists one's own imports, newest first")
    public Page<ImportView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return imports.list(visitor.key(), limit, cursor);
    }

    @GET
    @Path("/{id}")
    @Blocking
    @Operation(summary = "One of one's own imports, as it stands")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "404", description = "There is none, or it is somebody else's")
    public Response one(@RestPath UUID id) {
        return Response.ok(imports.one(visitor.key(), id))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Blocking
    @Operation(summary = "Cancels an import", description = "What has been read until then stays.")
    @APIResponse(responseCode = "204", description = "It is cancelled")
    @APIResponse(responseCode = "409", description = "It has ended already")
    public void cancel(@RestPath UUID id) {
        imports.cancel(visitor.key(), id);
    }
}
