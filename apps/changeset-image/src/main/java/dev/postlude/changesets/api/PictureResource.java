package dev.postlude.changesets.api;

import dev.postlude.changesets.archive.Image;
import dev.postlude.web.NotThere;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Pictures by the hash of their bytes: what is at such an address can never change, so it may be kept
/// for ever.
@Path("/images")
@RunOnVirtualThread
@Tag(name = "Images")
public class PictureResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @GET
    @Path("/{hash:[0-9a-f]{64}}.png")
    @Operation(summary = "One picture")
    @APIResponse(responseCode = "200", description = "image/png")
    @APIResponse(responseCode = "304", description = "The caller has it already")
    public Response picture(@RestPath String hash, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var tag = "\"" + hash + "\"";
        var png = Image.bytes(hash).orElseThrow(() -> new NotThere("picture", hash));
        var has = known != null
                && Arrays.stream(known.split(","))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(one -> one.equals(tag) || one.equals("*"));
        var answer = has ? Response.notModified() : Response.ok(png).type("image/png");
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .build();
    }
}
