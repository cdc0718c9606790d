package dev.postlude.fitness.pages;

import dev.postlude.fitness.api.CurrentPerson;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// What is kept, and how to take it away or get rid of it.
@Path("/privacy")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class PrivacyPages {

    private final CurrentPerson person;

    PrivacyPages(CurrentPerson person) {
        this.person = person;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance privacy() {
        return Templates.privacy(Frame.of("Your data", "privacy"), person.known());
    }
}
