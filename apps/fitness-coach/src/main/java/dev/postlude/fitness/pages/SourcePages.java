package dev.postlude.fitness.pages;

import dev.postlude.fitness.api.CurrentPerson;
import dev.postlude.fitness.metrics.Beliefs;
import dev.postlude.fitness.metrics.Beliefs.Source;
import dev.postlude.fitness.metrics.Family;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.NotThere;
import dev.postlude.web.Redirect;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Whom to believe where several have measured the same.
@Path("/sources")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class SourcePages {

    private final CurrentPerson person;
    private final Beliefs beliefs;

    SourcePages(CurrentPerson person, Beliefs beliefs) {
        this.person = person;
        this.beliefs = beliefs;
    }

    /// A family, and its sources in order.
    public record Order(Family family, List<Source> sources) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance sources(@QueryParam("notice") @Nullable String notice) {
        int id = person.id();
        var orders = Arrays.stream(Family.values())
                .map(family -> new Order(family, beliefs.of(id, family)))
                .filter(order -> !order.sources().isEmpty())
                .toList();
        boolean counting = beliefs.counting(id);
        var frame = Frame.of("Whom to believe", "sources").notice(notice).refreshing(counting);
        return Templates.sources(frame, orders, counting);
    }

    @POST
    @Path("/{family}/{source}")
    @Operation(hidden = true)
    public Response move(
            @RestPath String family,
            @RestPath int source,
            @RestForm @Nullable String move,
            @RestForm @Nullable String place) {
        var known = Family.of(family).orElseThrow(() -> new NotThere("family", family));
        int by = "up".equals(move) ? -1 : "down".equals(move) ? 1 : 0;
        var moved = beliefs.move(person.id(), known, source, place(place), by);
        return Redirect.to("/sources", moved ? Notice.BELIEVED : Notice.AS_IT_WAS);
    }

    private static int place(@Nullable String text) {
        try {
            return Integer.parseInt(text == null ? "" : text.strip());
        } catch (NumberFormatException e) {
            throw new InvalidInput("place", "is where the source stands now, from 0");
        }
    }
}
