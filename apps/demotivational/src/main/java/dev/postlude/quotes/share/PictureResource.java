package dev.postlude.quotes.share;

import dev.postlude.quotes.quote.Quotes;
import dev.postlude.web.NotThere;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// The pictures of a quote. What is written stays as it is, so a picture is good for ever.
@Path("/")
@RunOnVirtualThread
@Tag(name = "Pictures")
public class PictureResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Quotes quotes;
    private final Posters posters;

    PictureResource(Quotes quotes, Posters posters) {
        this.quotes = quotes;
        this.posters = posters;
    }

    @GET
    @Path("/og/{id}.png")
    @Produces("image/png")
    @Operation(
            summary = "A quote as a picture of 1200 by 630, for where links are shown",
            description = "The same bytes every time. It does not say who wrote the quote.")
    public Response poster(@RestPath UUID id, @Context Request request) {
        var quote = quotes.byId(id);
        if (!quote.written()) {
            throw new NotThere("picture of quote", id);
        }
        var poster = posters.of(quote);
        var tag = new EntityTag(poster.tag());
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(poster.png()) : unchanged)
                .tag(tag)
                .header("Cache-Control", FOR_EVER)
                .build();
    }

    @GET
    @Path("/art/{id}.svg")
    @Produces("image/svg+xml")
    @Operation(hidden = true)
    public Response sunset(@RestPath UUID id) {
        return Response.ok(Sunset.of(id).svg())
                .header("Cache-Control", FOR_EVER)
                .build();
    }
}
