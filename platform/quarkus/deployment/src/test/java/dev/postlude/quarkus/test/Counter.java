package dev.postlude.quarkus.test;

import dev.postlude.api.Events;
import dev.postlude.engine.Engine;
import dev.postlude.engine.history.Runs;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/// Sends an order and waits at the counter for its label.
@Path("/counter/{order}")
public class Counter {

    private final Events events;
    private final Engine engine;

    Counter(Events events, Engine engine) {
        this.events = events;
        this.engine = engine;
    }

    @GET
    public String label(@PathParam("order") String order) {
        var event = UUID.fromString(events.send(new Shop.OrderPaid(order, 1)).getFirst());
        // Other apps of other tests know the event too, and their runs wait for them.
        var run = new Runs(engine.database())
                .startedBy(event).stream()
                        .filter(one -> one.app().equals("reloaded"))
                        .findFirst()
                        .orElseThrow();
        var result = engine.await(run.id(), Duration.ofSeconds(20)).orElseThrow();
        return new String(result.output().orElseThrow(), StandardCharsets.UTF_8);
    }
}
