package dev.postlude.scoop.api;

import dev.postlude.scoop.catalog.FeedLists;
import dev.postlude.scoop.catalog.FeedLists.Refusal;
import dev.postlude.web.InvalidInput;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/opml")
@RunOnVirtualThread
@Tag(name = "Feeds")
public class OpmlResource {

    private static final String OPML = "text/x-opml";

    private final FeedLists lists;

    OpmlResource(FeedLists lists) {
        this.lists = lists;
    }

    /// @param added   the feeds that are being fetched now
    /// @param known   how many were here already
    /// @param refused what could not be taken in, and why
    public record Imported(List<FeedView> added, int known, List<Refusal> refused) {}

    @POST
    @Consumes({
        OPML,
        MediaType.TEXT_XML,
        MediaType.APPLICATION_XML,
        MediaType.TEXT_PLAIN,
        MediaType.APPLICATION_OCTET_STREAM
    })
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Adds all feeds of an OPML list",
            description = "They are fetched afterwards, each on its own.")
    public Imported read(@Nullable String opml) {
        if (opml == null || opml.isBlank()) {
            throw new InvalidInput("opml", "is missing; send the file that another reader exports as OPML");
        }
        var taken = lists.read(opml);
        return new Imported(
                taken.added().stream().map(feed -> FeedView.of(feed, 0)).toList(), taken.known(), taken.refused());
    }

    @GET
    @Produces(OPML)
    @Operation(summary = "All feeds as an OPML list")
    public Response write() {
        return Response.ok(lists.write(), OPML + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"scoop.opml\"")
                .build();
    }
}
