package dev.postlude.fitness.pages;

import dev.postlude.fitness.imports.ImportNotice;
import dev.postlude.fitness.imports.Imports;
import dev.postlude.fitness.sample.SampleExport;
import dev.postlude.fitness.sample.SampleOrder;
import dev.postlude.web.DatabaseClock;
import dev.postlude.web.Redirect;
import dev.postlude.web.Visitor;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// An export of somebody who does not exist, for whoever wants to look before they upload their own.
@Path("/sample")
public class SamplePages {

    private static final int DAYS = 120;
    private static final double DETAIL = 0.6;
    private static final long PEOPLE = 1_000;

    private final Imports imports;
    private final Visitor visitor;
    private final DatabaseClock clock;

    SamplePages(Imports imports, Visitor visitor, DatabaseClock clock) {
        this.imports = imports;
        this.visitor = visitor;
        this.clock = clock;
    }

    /// The same visitor gets the same person, so that twice is as good as once.
    @POST
    @Blocking
    @Operation(hidden = true)
    public Response sample() throws IOException {
        imports.refuseTooMany(visitor.key());
        var yesterday = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC).minusDays(1);
        var order = SampleOrder.of(Math.floorMod(visitor.key().hashCode(), PEOPLE), yesterday, DAYS)
                .withDetail(DETAIL);
        var zip = new ByteArrayOutputStream();
        new SampleExport(order).writeZip(zip);
        var accepted =
                imports.accept(visitor.key(), new ByteArrayInputStream(zip.toByteArray()), "made-up-person.zip", null);
        return Redirect.to("/imports/" + accepted.importId(), ImportNotice.IMPORTING);
    }
}
