package dev.postlude.web;

import dev.postlude.quarkus.http.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What refusals look like: a problem to a program, a page to a person.
@ApplicationScoped
public class Refusals {

    private final Instance<LostPage> page;

    Refusals(Instance<LostPage> page) {
        this.page = page;
    }

    /// An address whose id is none, or that leads nowhere; or one with a question that cannot be meant.
    // Public, because what calls it is generated, and in tests has another class loader.
    @ServerExceptionMapper
    public Response nowhere(NotFoundException e, HttpHeaders headers, UriInfo uri) {
        var unreadable = e.getCause() instanceof IllegalArgumentException cause
                ? Unreadable.among(uri.getQueryParameters(), cause)
                : Optional.<InvalidInput>empty();
        return answer(
                unreadable
                        .<Unwanted>map(refusal -> refusal)
                        .orElseGet(() -> new Unwanted(
                                404, "Not found", "Nothing is at this address. It may be mistyped or incomplete.", e)),
                headers);
    }

    @ServerExceptionMapper
    public Response answer(Unwanted refusal, HttpHeaders headers) {
        var answer = wantsPage(headers) ? page(refusal) : problem(refusal);
        refusal.retryAfter().ifPresent(pause -> answer.header(HttpHeaders.RETRY_AFTER, Math.max(1, pause.toSeconds())));
        return answer.build();
    }

    private boolean wantsPage(HttpHeaders headers) {
        var accept = headers.getHeaderString(HttpHeaders.ACCEPT);
        return page.isResolvable() && accept != null && accept.contains(MediaType.TEXT_HTML);
    }

    private Response.ResponseBuilder page(Unwanted refusal) {
        return Response.status(refusal.status())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.get().render(refusal.title(), refusal.sentence()));
    }

    private static Response.ResponseBuilder problem(Unwanted refusal) {
        var violations = refusal.field()
                .map(field -> List.of(new Problem.Violation(field, refusal.violation())))
                .orElse(List.of());
        var problem = new Problem(refusal.title(), refusal.status(), refusal.sentence(), violations);
        return Response.fromResponse(problem.response());
    }
}
