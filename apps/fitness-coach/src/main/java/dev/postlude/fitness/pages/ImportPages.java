package dev.postlude.fitness.pages;

import dev.postlude.fitness.imports.ImportNotice;
import dev.postlude.fitness.imports.Imports;
import dev.postlude.web.DatabaseClock;
import dev.postlude.web.Redirect;
import dev.postlude.web.Visitor;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// How far an import has come.
@Path("/imports/{id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ImportPages {

    private final Imports imports;
    private final Visitor visitor;
    private final DatabaseClock clock;

    ImportPages(Imports imports, Visitor visitor, DatabaseClock clock) {
        this.imports = imports;
        this.visitor = visitor;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance one(@RestPath UUID id, @QueryParam("notice") @Nullable String notice) {
        var card = ImportCard.of(imports.one(visitor.key(), id), clock.now());
        var frame = Frame.of("Import", "home").notice(notice).refreshing(card.open());
        return Templates.imported(frame, card);
    }

    @POST
    @Path("/cancel")
    @Operation(hidden = true)
    public Response cancel(@RestPath UUID id) {
        imports.cancel(visitor.key(), id);
        return Redirect.to("/imports/" + id, ImportNotice.CANCELLED);
    }
}
