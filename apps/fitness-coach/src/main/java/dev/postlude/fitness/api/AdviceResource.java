package dev.postlude.fitness.api;

import dev.postlude.ai.http.AcceptedTask;
import dev.postlude.fitness.advice.Advices;
import dev.postlude.fitness.advice.AskAdvice;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.Page;
import dev.postlude.web.Visitor;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/advice")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Advice")
public class AdviceResource {

    private final AskAdvice ask;
    private final Advices advices;
    private final CurrentPerson person;
    private final Visitor visitor;

    AdviceResource(AskAdvice ask, Advices advices, CurrentPerson person, Visitor visitor) {
        this.ask = ask;
        this.advices = advices;
        this.person = person;
        this.visitor = visitor;
    }

    /// @param question at most 500 characters; may be left out
    public record Question(@Nullable String question) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Asks for advice",
            description = "The result of the job is {adviceId, text, citations[{metric, date, value}], session?}. With"
                    + " an Idempotency-Key the same key gives the same job.")
    @APIResponse(responseCode = "202", description = "{aiJobId, adviceId}, and where the answer will be")
    @APIResponse(responseCode = "422", description = "Why the question cannot be taken")
    @APIResponse(responseCode = "429", description = "Too many questions of yours are not answered yet")
    public Response ask(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable Question question) {
        var ticket = ask.ask(person.orNew(), question == null ? null : question.question(), key);
        return AcceptedTask.answer(ticket, Map.of("adviceId", ticket.aiJobId()));
    }

    @GET
    @Operation(summary = "Lists one's own questions and answers, the newest first")
    public Page<AdviceView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = advices.list(person.id(), limit, cursor);
        return page.with(page.items().stream()
                .map(advice -> AdviceView.of(advice, visitor.admin()))
                .toList());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One question and its answer")
    public AdviceView one(@RestPath UUID id) {
        return AdviceView.of(advices.byId(person.id(), id), visitor.admin());
    }

    public record Opinion(@Nullable Boolean helpful) {}

    @PUT
    @Path("/{id}/rating")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says whether the advice was helpful", description = "The last opinion counts.")
    public AdviceView rate(@RestPath UUID id, @Nullable Opinion opinion) {
        if (opinion == null || opinion.helpful() == null) {
            throw new InvalidInput("helpful", "is missing; it is true or false");
        }
        advices.rate(person.id(), id, opinion.helpful());
        return one(id);
    }
}
