package dev.postlude.quarkus.http.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.postlude.api.InvalidEvent;
import dev.postlude.engine.Engine;
import dev.postlude.quarkus.PostludeConfig;
import dev.postlude.quarkus.http.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Takes events in.
@Path("/e/{eventKey}")
@Tag(name = "Event API")
public class EventResource {

    private final PostludeConfig config;
    private final EventKeys keys;
    private final Provider<Engine> engine;

    EventResource(PostludeConfig config, EventKeys keys, Provider<Engine> engine) {
        this.config = config;
        this.keys = keys;
        this.engine = engine;
    }

    /// The ids of the events, in their order.
    public record Taken(List<String> ids, int status) {}

    /// An event as a sender writes it.
    @Schema(name = "Event")
    public record Written(
            @Schema(required = true) String name,

            @Schema(required = true, type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)
            Object data,

            String id,

            @Schema(description = "ISO 8601, or milliseconds since 1970")
            String ts,

            String user,

            @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)
            Object meta) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            summary = "Send one event, or an array of at most 5000",
            description =
                    "At most 512 KiB an event. An id that was sent within the last 24 hours starts nothing twice.")
    @RequestBody(content = @Content(schema = @Schema(oneOf = {Written.class, Written[].class})))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Taken.class)))
    @APIResponse(responseCode = "400", description = "Malformed: nothing was taken; violations names element and field")
    @APIResponse(responseCode = "401", description = "The key is not known")
    @APIResponse(responseCode = "413", description = "Too large")
    public Taken take(@PathParam("eventKey") String key, InputStream body) throws IOException {
        if (!config.events().enabled()) {
            throw new NotFoundException();
        }
        if (!keys.accepts(key)) {
            throw Problem.of(401, "The event key in the path is not one that this process knows.")
                    .refused();
        }
        var events = read(body);
        try {
            return new Taken(engine.get().accept(events.events()), 200);
        } catch (InvalidEvent invalid) {
            throw events.refusal(invalid).refused();
        }
    }

    private static EventBody read(InputStream body) throws IOException {
        try {
            return EventBody.read(body);
        } catch (JsonProcessingException e) {
            throw Problem.notJson(e).refused();
        } catch (TooLarge e) {
            throw Problem.of(413, e).refused();
        }
    }
}
