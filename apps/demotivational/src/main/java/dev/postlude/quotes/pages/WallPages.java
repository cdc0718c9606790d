package dev.postlude.quotes.pages;

import dev.postlude.ai.task.OverQuota;
import dev.postlude.quotes.quote.Quotes;
import dev.postlude.quotes.quote.Requests;
import dev.postlude.quotes.quote.Topic;
import dev.postlude.quotes.quote.Words;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.Visitor;
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
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// The front page: the newest quotes, and the form that asks for another.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class WallPages {

    private static final int POSTERS = 12;
    private static final String TITLE = "Demotivational quotes";
    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");

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
            @QueryParam("q") @Nullable String words,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("notice") @Nullable String notice,
            @QueryParam("topic") @Nullable String topic) {
        var stretch = new Stretch(Words.read(words), Optional.ofNullable(cursor));
        return page(stretch, notice, new Draft(topic, null)).build();
    }

    /// @param key what the form was given with its page, so that a second click asks for nothing again
    @POST
    @Path("/quotes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ask(@RestForm @Nullable String topic, @RestForm @Nullable String key) {
        try {
            var wanted = Topic.read(topic);
            var accepted = requests.ask(visitor.key(), once(key, wanted), wanted);
            return Response.seeOther(URI.create("/q/" + accepted.quoteId())).build();
        } catch (InvalidInput e) {
            return refused(422, topic, "This topic " + e.violation() + ".").build();
        } catch (OverQuota e) {
            return refused(429, topic, e.getMessage())
                    .header(HttpHeaders.RETRY_AFTER, Math.max(1, e.retryAfter().toSeconds()))
                    .build();
        }
    }

    /// Whoever goes back to the form and asks for something else, has asked for something else.
    private static @Nullable String once(@Nullable String key, Optional<String> topic) {
        return key == null || !KEY.matcher(key).matches()
                ? null
                : "form-%s-%08x".formatted(key, topic.orElse("").hashCode());
    }

    private Response.ResponseBuilder refused(int status, @Nullable String typed, String problem) {
        return page(new Stretch(Optional.empty(), Optional.empty()), null, new Draft(typed, problem))
                .status(status);
    }

    private Response.ResponseBuilder page(Stretch stretch, @Nullable String notice, Draft draft) {
        var page = quotes.list(new Quotes.Wanted(POSTERS, stretch.cursor().orElse(null), stretch.words()));
        var more = page.next() == null ? null : stretch.further(page.next()).path();
        var top = stretch.cursor().isEmpty() ? null : stretch.top().path();
        var frame = Frame.of(stretch.words().map("%s, on the wall"::formatted).orElse(TITLE), "wall", stretch.path())
                .notice(notice);
        return Response.ok(Templates.wall(
                        frame, wall.hang(page.items()), stretch.words().orElse(""), more, top, draft))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
