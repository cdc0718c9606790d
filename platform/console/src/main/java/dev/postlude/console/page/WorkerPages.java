package dev.postlude.console.page;

import dev.postlude.console.view.Moments;
import dev.postlude.console.view.WorkersView;
import dev.postlude.engine.history.History;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// Who executes runs, what waits to be executed, and how large the tables are.
@Path("/workers")
@ConsolePage
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class WorkerPages {

    private final History history;

    WorkerPages(History history) {
        this.history = history;
    }

    @GET
    public TemplateInstance list() {
        var now = history.workers().now();
        return Pages.workers(WorkersView.of(history.workers(), now), Moments.of(now, now));
    }
}
