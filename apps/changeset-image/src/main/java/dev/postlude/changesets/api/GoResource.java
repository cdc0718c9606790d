package dev.postlude.changesets.api;

import dev.postlude.changesets.scoring.Notices;
import dev.postlude.web.NotThere;
import dev.postlude.web.Visitor;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// The way to where a release can be read. Where it leads is looked up here and never taken from the
/// address, so nobody can borrow our name for another destination.
@Path("/go")
@RunOnVirtualThread
@Tag(name = "Images")
public class GoResource {

    private final Notices notices;
    private final Visitor visitor;

    GoResource(Notices notices, Visitor visitor) {
        this.notices = notices;
        this.visitor = visitor;
    }

    @GET
    @Path("/{release}")
    @Operation(
            summary = "Goes to a release",
            description = "Counts once a visitor, and not at all when a robot or a prefetching browser asks.")
    @APIResponse(responseCode = "302", description = "To the release")
    public Response follow(@RestPath UUID release) {
        var url = notices.link(release).orElseThrow(() -> new NotThere("link of release", release));
        if (visitor.counts()) {
            notices.click(release, visitor.key());
        }
        return Response.status(Response.Status.FOUND)
                .location(URI.create(url))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
