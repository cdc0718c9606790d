package dev.postlude.console.page;

import dev.postlude.console.view.FunctionRow;
import dev.postlude.console.view.Moments;
import dev.postlude.engine.Engine;
import dev.postlude.engine.NoSuchFunction;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The functions of all apps: what starts them, what limits them, and whether they are paused.
@Path("/functions")
@ConsolePage
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class FunctionPages {

    private final History history;
    private final Engine engine;

    FunctionPages(History history, Engine engine) {
        this.history = history;
        this.engine = engine;
    }

    /// The functions of one app.
    public record AppRows(String app, List<FunctionRow> functions) {}

    @GET
    public TemplateInstance list(@QueryParam("done") @Nullable String done) {
        var byApp = new LinkedHashMap<String, List<FunctionRow>>();
        FunctionRow.of(history.functions().list())
                .forEach(function -> byApp.computeIfAbsent(function.app(), app -> new ArrayList<>())
                        .add(function));
        var now = history.workers().now();
        return Pages.functions(
                byApp.entrySet().stream()
                        .map(entry -> new AppRows(entry.getKey(), List.copyOf(entry.getValue())))
                        .toList(),
                Notice.of(done),
                Moments.of(now, now));
    }

    @POST
    @Path("{app}/{function: .+}/pause")
    public Response pause(@PathParam("app") String app, @PathParam("function") String function) {
        try {
            engine.pause(app, function);
            return Redirects.to("/functions", "paused");
        } catch (NoSuchFunction e) {
            throw Refusals.notFound("function", app + "/" + function);
        }
    }

    @POST
    @Path("{app}/{function: .+}/resume")
    public Response resume(@PathParam("app") String app, @PathParam("function") String function) {
        try {
            engine.resume(app, function);
            return Redirects.to("/functions", "resumed");
        } catch (NoSuchFunction e) {
            throw Refusals.notFound("function", app + "/" + function);
        }
    }

    @POST
    @Path("{app}/{function: .+}/invoke")
    public Response invoke(
            @PathParam("app") String app,
            @PathParam("function") String function,
            @FormParam("input") @Nullable String input) {
        try {
            var run = engine.invoke(app, function, Payload.read(input == null ? "" : input));
            return Redirects.to("/runs/" + run, "invoked");
        } catch (NoSuchFunction e) {
            throw Refusals.notFound("function", app + "/" + function);
        }
    }
}
