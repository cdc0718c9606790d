package dev.postlude.changesets.pages;

import dev.postlude.ai.ModelCard;
import dev.postlude.ai.task.AiTasks;
import dev.postlude.changesets.ChangesetsSettings;
import dev.postlude.changesets.image.Gallery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/// One release with its pictures, and what this app is.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ReleasePages {

    private final Gallery gallery;
    private final AiTasks tasks;
    private final List<ModelCard> models;
    private final ChangesetsSettings settings;

    ReleasePages(Gallery gallery, AiTasks tasks, List<ModelCard> models, ChangesetsSettings settings) {
        this.gallery = gallery;
        this.tasks = tasks;
        this.models = models;
        this.settings = settings;
    }

    @GET
    @Path("/releases/{id}")
    @Operation(hidden = true)
    public Response release(@RestPath UUID id) {
        var release = gallery.byId(id);
        var failure = release.status().equals("failed")
                ? tasks.look(List.of(release.taskId())).stream()
                        .map(task -> task.error() == null ? "" : task.error())
                        .findFirst()
                        .orElse("")
                : null;
        var frame =
                Frame.of(release.title(), "release").refreshing(release.status().equals("pending"));
        return Response.ok(Templates.release(frame, release, Line.of(gallery.plan(id)), failure))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("/about")
    @Operation(hidden = true)
    public Response about() {
        var slack = settings.slack().token().isPresent()
                        && settings.slack().channel().isPresent()
                ? "Releases are posted to the channel "
                        + settings.slack().channel().get() + "."
                : "Slack is not configured here, so nothing is posted.";
        return Response.ok(Templates.about(
                        Frame.of("How it works", "about"), card("headline"), card("judge"), slack, days()))
                .build();
    }

    private String card(String name) {
        return models.stream()
                .filter(model -> model.name().equals(name))
                .map(model -> model.offline() ? "nobody: it is computed, without a language model" : model.provider())
                .findFirst()
                .orElse("nobody");
    }

    private String days() {
        var window = settings.noticeWindow();
        return window.toDays() > 0
                ? window.toDays() + " days"
                : window.toMinutes() > 0 ? window.toMinutes() + " minutes" : window.toSeconds() + " seconds";
    }
}
