package dev.postlude.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postlude.console.view.FunctionRow;
import dev.postlude.console.view.Moments;
import dev.postlude.console.view.RunRow;
import dev.postlude.console.view.RunView;
import dev.postlude.engine.CancelResult;
import dev.postlude.engine.Engine;
import dev.postlude.engine.ErasedRun;
import dev.postlude.engine.UnknownRun;
import dev.postlude.engine.history.BadQuery;
import dev.postlude.engine.history.History;
import dev.postlude.engine.history.RunFilter;
import dev.postlude.engine.history.RunStatus;
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
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// The runs, and one of them with its timeline.
@Path("/runs")
@ConsolePage
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class RunPages {

    private final History history;
    private final Engine engine;

    RunPages(History history, Engine engine) {
        this.history = history;
        this.engine = engine;
    }

    /// What the form above the list was filled in with; empty text for nothing.
    ///
    /// @param function as `app/function`
    /// @param deferred `yes`, `no` or empty
    public record Asked(String function, String status, String deferred, String q) {

        static Asked of(
                @Nullable String function, @Nullable String status, @Nullable String deferred, @Nullable String q) {
            return new Asked(text(function), text(status), text(deferred), text(q));
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value.strip();
        }

        public List<String> statuses() {
            return RunStatus.all().stream().map(RunStatus::word).toList();
        }

        public boolean isAnything() {
            return !(function + status + deferred + q).isEmpty();
        }

        RunFilter filter() {
            var slash = function.indexOf('/');
            return new RunFilter(
                    slash < 0 ? null : function.substring(0, slash),
                    slash < 0 ? function : function.substring(slash + 1),
                    status.isEmpty() ? null : RunStatus.of(status),
                    null,
                    null,
                    deferred.isEmpty() ? null : deferred.equals("yes"),
                    q);
        }

        Older older(@Nullable String next, int shown, int asked) {
            if (next == null) {
                return Older.NONE;
            }
            var query = new Query("/runs")
                    .with("function", function)
                    .with("status", status)
                    .with("deferred", deferred)
                    .with("q", q)
                    .with("cursor", next);
            return new Older(query.toString(), shown < asked);
        }
    }

    /// Where the list goes on.
    ///
    /// @param href      empty at the end
    /// @param isPartial the search stopped before the page was full
    public record Older(String href, boolean isPartial) {

        static final Older NONE = new Older("", false);
    }

    private static final int ON_A_PAGE = 50;

    @GET
    public TemplateInstance list(
            @QueryParam("function") @Nullable String function,
            @QueryParam("status") @Nullable String status,
            @QueryParam("deferred") @Nullable String deferred,
            @QueryParam("q") @Nullable String q,
            @QueryParam("cursor") @Nullable String cursor) {
        var asked = Asked.of(function, status, deferred, q);
        var page = history.runs().list(asked.filter(), cursor, ON_A_PAGE);
        var now = history.workers().now();
        return Pages.runs(
                RunRow.of(page.items(), now),
                asked,
                FunctionRow.of(history.functions().list()),
                asked.older(page.next(), page.items().size(), ON_A_PAGE),
                Moments.of(now, now));
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@PathParam("id") String id, @QueryParam("done") @Nullable String done) {
        var report = history.runs().one(Refusals.id("run", id)).orElseThrow(() -> Refusals.notFound("run", id));
        var now = history.workers().now();
        return Pages.run(RunView.of(report, now), Notice.of(done), Moments.of(now, now));
    }

    @POST
    @Path("{id}/cancel")
    public Response cancel(@PathParam("id") String id) {
        return switch (engine.cancel(Refusals.id("run", id))) {
            case CancelResult.Cancelled() -> Redirects.to("/runs/" + id, "cancelled");
            case CancelResult.AlreadyEnded(var status) -> Redirects.to("/runs/" + id, "ended");
            case CancelResult.Unknown() -> throw Refusals.notFound("run", id);
        };
    }

    /// With the input from the form, or with the old one when it was left as it is.
    @POST
    @Path("{id}/rerun")
    public Response rerun(@PathParam("id") String id, @FormParam("input") @Nullable String input) {
        try {
            var run = engine.rerun(Refusals.id("run", id), input(input));
            return Redirects.to("/runs/" + run, "rerun");
        } catch (UnknownRun e) {
            throw Refusals.notFound("run", id);
        } catch (ErasedRun e) {
            throw Refusals.refused(String.valueOf(e.getMessage()), "Its page has a form for that.");
        }
    }

    /// Asks first: there is no way back, and more may go than one sees on the run's page.
    @GET
    @Path("{id}/erase")
    public TemplateInstance askBeforeErasing(@PathParam("id") String id) {
        var report = history.runs().one(Refusals.id("run", id)).orElseThrow(() -> Refusals.notFound("run", id));
        var now = history.workers().now();
        return Pages.erase(RunView.of(report, now), engine.reachOf(report.run().id()), Moments.of(now, now));
    }

    @POST
    @Path("{id}/erase")
    public Response erase(@PathParam("id") String id) {
        if (engine.erase(Set.of(Refusals.id("run", id))).runs() == 0) {
            throw Refusals.notFound("run", id);
        }
        return Redirects.to("/runs/" + id, "erased");
    }

    private static @Nullable JsonNode input(@Nullable String text) {
        return text == null || text.isBlank() ? null : Payload.read(text);
    }

    @ServerExceptionMapper
    public Response refuse(BadQuery problem) {
        return Refusals.badQuery(problem);
    }
}
