package dev.postlude.quotes.pages;

import dev.postlude.ai.task.OverQuota;
import dev.postlude.quotes.quote.Quotes;
import dev.postlude.quotes.quote.Requests;
import dev.postlude.quotes.quote.Topic;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.Visitor;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// The front page: the newest quotes, and the form that asks for another.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class WallPages {

    private static final int POSTERS = 12;

    private final Quotes quotes;
    private final Requests requests;
    private final Wall wall;
    private final Visitor visitor;

    WallPages(Quotes quotes, Requests requests, Wall wall, Visitor visitor) {
        this.quotes = quotes;
        this.requests = requests;
        this.wall = wall;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public Response wall(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("notice") @Nullable String notice,
            @QueryParam("topic") @Nullable String topic) {
        return page(200, cursor, notice, topic, null).build();
    }

    @POST
    @Path("/quotes")
    @Operation(hidden = true)
    public Response ask(@RestForm @Nullable String topic) {
        try {
            var accepted = requests.ask(visitor.key(), null, Topic.read(topic));
            return Response.seeOther(URI.create("/q/" + accepted.quoteId())).build();
        } catch (InvalidInput e) {
            return page(422, null, null, topic, "This topic " + e.violation() + ".")
                    .build();
        } catch (OverQuota e) {
            return page(429, null, null, topic, e.getMessage())
                    .header(HttpHeaders.RETRY_AFTER, Math.max(1, e.retryAfter().toSeconds()))
                    .build();
        }
    }

    private Response.ResponseBuilder page(
            int status,
            @Nullable String cursor,
            @Nullable String notice,
            @Nullable String typed,
            @Nullable String problem) {
        var page = quotes.list(POSTERS, cursor);
        var more = page.next() == null ? null : "/?cursor=" + page.next();
        var frame = Frame.of("Demotivational quotes", "wall", "/").notice(notice);
        TemplateInstance wallPage = Templates.wall(frame, wall.hang(page.items()), more, typed, problem);
        return Response.status(status).entity(wallPage).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
