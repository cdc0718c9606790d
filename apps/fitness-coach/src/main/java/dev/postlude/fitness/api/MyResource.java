package dev.postlude.fitness.api;

import dev.postlude.fitness.person.People;
import dev.postlude.fitness.person.Takeout;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.NotThere;
import dev.postlude.web.Redirect;
import dev.postlude.web.Visitor;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// What is known about whoever asks: to take along, and to delete.
@Path("/api/me")
@Tag(name = "Me")
public class MyResource {

    private static final String WORD = "delete-everything";

    private final People people;
    private final Takeout takeout;
    private final Farewell farewell;
    private final Visitor visitor;

    MyResource(People people, Takeout takeout, Farewell farewell, Visitor visitor) {
        this.people = people;
        this.takeout = takeout;
        this.farewell = farewell;
        this.visitor = visitor;
    }

    @GET
    @Path("/export")
    @Blocking
    @Produces("application/zip")
    @Operation(summary = "Everything that is known about you", description = "An archive with a CSV file a table.")
    @APIResponse(responseCode = "404", description = "Nothing is known about you")
    public Response export() {
        var person = people.find(visitor.key()).orElseThrow(() -> new NotThere("export", "of yours"));
        StreamingOutput body = out -> takeout.write(person, out);
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"fitness-coach.zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @DELETE
    @Blocking
    @Operation(
            summary = "Deletes everything that is known about you",
            description =
                    "Imports that are being read and questions that are being answered are cancelled, and the record of"
                            + " runs and events keeps nothing but times, names and the values of scores. There is no way back.")
    @APIResponse(responseCode = "204", description = "It is gone, or there was nothing")
    @APIResponse(responseCode = "422", description = "Say confirm=delete-everything")
    public void delete(@QueryParam("confirm") @Nullable String confirm) {
        forget(confirm);
    }

    @POST
    @Path("/forget")
    @Blocking
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "As DELETE /api/me, from a form")
    public Response form(@RestForm("confirm") @Nullable String confirm) {
        forget(confirm);
        return Redirect.to("/", MyNotice.FORGOTTEN);
    }

    private void forget(@Nullable String confirm) {
        if (!WORD.equals(confirm)) {
            throw new InvalidInput("confirm", "must say \"%s\", for there is no way back".formatted(WORD));
        }
        var owner = visitor.key();
        people.find(owner).ifPresent(person -> farewell.forget(owner, person));
    }

    /// What a page says afterwards.
    public enum MyNotice {
        FORGOTTEN
    }
}
