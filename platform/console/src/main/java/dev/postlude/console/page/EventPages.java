package dev.postlude.console.page;

import dev.postlude.console.page.RunPages.Older;
import dev.postlude.console.view.EventView;
import dev.postlude.console.view.Moments;
import dev.postlude.console.view.RunRow;
import dev.postlude.engine.Engine;
import dev.postlude.engine.IncomingEvent;
import dev.postlude.engine.history.BadQuery;
import dev.postlude.engine.history.EventLog;
import dev.postlude.engine.history.History;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// The events, one of them with the runs it started, and a form to send one.
@Path("/events")
@ConsolePage
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class EventPages {

    private static final int ON_A_PAGE = 50;

    private final History history;
    private final Engine engine;

    EventPages(History history, Engine engine) {
        this.history = history;
        this.engine = engine;
    }

    /// What the form above the list was filled in with; empty text for nothing.
    public record Asked(String name, String q) {

        public boolean isAnything() {
            return !(name + q).isEmpty();
        }
    }

    /// The form to send an event, with what was typed into it and what is wrong with that.
    ///
    /// @param problem empty for nothing
    public record SendForm(String name, String data, String problem) {

        static final SendForm EMPTY = new SendForm("", "{}", "");
    }

    @GET
    public TemplateInstance list(
            @QueryParam("name") @Nullable String name,
            @QueryParam("q") @Nullable String q,
            @QueryParam("cursor") @Nullable String cursor) {
        return list(new Asked(text(name), text(q)), cursor, SendForm.EMPTY);
    }

    private TemplateInstance list(Asked asked, @Nullable String cursor, SendForm form) {
        var filter = new EventLog.Filter(asked.name(), null, null, asked.q());
        var page = history.events().list(filter, cursor, ON_A_PAGE);
        var now = history.workers().now();
        var next = page.next();
        var older = next == null
                ? Older.NONE
                : new Older(
                        new Query("/events")
                                .with("name", asked.name())
                                .with("q", asked.q())
                                .with("cursor", next)
                                .toString(),
                        page.items().size() < ON_A_PAGE);
        return Pages.events(
                page.items().stream().map(event -> EventView.of(event, now)).toList(),
                asked,
                history.events().names(),
                form,
                older,
                Moments.of(now, now));
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@PathParam("id") String id, @QueryParam("done") @Nullable String done) {
        var event = history.events().one(Refusals.id("event", id)).orElseThrow(() -> Refusals.notFound("event", id));
        var now = history.workers().now();
        return Pages.event(
                EventView.of(event, now),
                RunRow.of(history.runs().startedBy(event.id()), now),
                Notice.of(done),
                Moments.of(now, now));
    }

    @POST
    public Response send(@FormParam("name") @Nullable String name, @FormParam("data") @Nullable String data) {
        try {
            var json = Payload.parse(text(data));
            var event = new IncomingEvent(
                    text(name), json, Optional.empty(), Optional.empty(), Optional.of("console"), Optional.empty());
            var id = engine.accept(List.of(event)).getFirst();
            return Redirects.to("/events/" + id, "sent");
        } catch (IllegalArgumentException e) {
            var form = new SendForm(text(name), text(data), String.valueOf(e.getMessage()));
            return Response.status(400)
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .entity(list(new Asked("", ""), null, form).render())
                    .build();
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    @ServerExceptionMapper
    public Response refuse(BadQuery problem) {
        return Refusals.badQuery(problem);
    }
}
