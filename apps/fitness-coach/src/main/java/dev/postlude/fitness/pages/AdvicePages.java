package dev.postlude.fitness.pages;

import dev.postlude.fitness.advice.Advices;
import dev.postlude.fitness.advice.AskAdvice;
import dev.postlude.fitness.api.CurrentPerson;
import dev.postlude.web.DatabaseClock;
import dev.postlude.web.InvalidInput;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Questions to the coach, and answers.
@Path("/advice")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class AdvicePages {

    private static final int CARDS = 20;
    private static final int UNPROCESSABLE = 422;

    private final CurrentPerson person;
    private final Advices advices;
    private final AskAdvice ask;
    private final DatabaseClock clock;

    AdvicePages(CurrentPerson person, Advices advices, AskAdvice ask, DatabaseClock clock) {
        this.person = person;
        this.advices = advices;
        this.ask = ask;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("notice") @Nullable String notice) {
        return page(cursor, notice, null, null);
    }

    private TemplateInstance page(
            @Nullable String cursor, @Nullable String notice, @Nullable String typed, @Nullable String problem) {
        var moment = clock.now();
        var page = advices.list(person.id(), CARDS, cursor);
        var cards =
                page.items().stream().map(each -> AdviceCard.of(each, moment)).toList();
        var frame = Frame.of("Ask the coach", "advice").notice(notice);
        var more = page.next() == null ? null : "/advice?cursor=" + page.next();
        return Templates.advice(frame, cards, typed, problem, more);
    }

    @POST
    @Operation(hidden = true)
    public Response ask(@RestForm @Nullable String question) {
        try {
            // One transaction: a question that is refused leaves nobody behind who was not known before.
            var ticket = QuarkusTransaction.joiningExisting().call(() -> ask.ask(person.orNew(), question, null));
            return Redirect.to("/advice/" + ticket.aiJobId(), Notice.ASKED);
        } catch (InvalidInput e) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(null, null, question, "Your question " + e.violation() + "."))
                    .build();
        }
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public TemplateInstance one(@RestPath UUID id, @QueryParam("notice") @Nullable String notice) {
        var card = AdviceCard.of(advices.byId(person.id(), id), clock.now());
        var frame = Frame.of("Advice", "advice")
                .notice(card.text() == null || !"asked".equals(notice) ? notice : null)
                .refreshing(card.soon());
        return Templates.answer(frame, card);
    }

    @POST
    @Path("/{id}/rating")
    @Operation(hidden = true)
    public Response rate(@RestPath UUID id, @RestForm @Nullable String helpful) {
        if (!"true".equals(helpful) && !"false".equals(helpful)) {
            throw new InvalidInput("helpful", "is true or false; press one of the two buttons");
        }
        advices.rate(person.id(), id, Boolean.parseBoolean(helpful));
        return Redirect.to("/advice/" + id, Notice.RATED);
    }
}
