package dev.postlude.fitness.pages;

import dev.postlude.fitness.api.CurrentPerson;
import dev.postlude.fitness.imports.Imports;
import dev.postlude.fitness.person.People;
import dev.postlude.fitness.sql.Reading;
import dev.postlude.web.Redirect;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// What is kept, and how to take it away or get rid of it.
@Path("/privacy")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class PrivacyPages {

    private static final String WORD = "delete";

    private final CurrentPerson person;
    private final People people;
    private final Imports imports;
    private final Reading reading;

    PrivacyPages(CurrentPerson person, People people, Imports imports, Reading reading) {
        this.person = person;
        this.people = people;
        this.imports = imports;
        this.reading = reading;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance privacy(@QueryParam("notice") @Nullable String notice) {
        return Templates.privacy(Frame.of("Your data", "privacy").notice(notice), person.known());
    }

    @POST
    @Path("/forget")
    @Operation(hidden = true)
    public Response forget(@RestForm @Nullable String word) {
        if (word == null || !word.strip().equalsIgnoreCase(WORD)) {
            return Redirect.to("/privacy", Notice.UNCONFIRMED);
        }
        int id = person.id();
        imports.cancelAll(id);
        QuarkusTransaction.requiringNew()
                .run(() -> reading.ask(connection -> {
                    people.forget(connection, id);
                    return true;
                }));
        return Redirect.to("/privacy", Notice.FORGOTTEN);
    }
}
