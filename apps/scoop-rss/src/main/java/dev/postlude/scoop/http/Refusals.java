package dev.postlude.scoop.http;

import dev.postlude.scoop.catalog.InvalidInput;
import dev.postlude.scoop.catalog.NotThere;
import dev.postlude.scoop.feed.read.UnreadableFeed;
import dev.postlude.scoop.pages.LostPage;
import dev.postlude.scoop.reader.TooOften;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What our own refusals look like: a problem to a program, a page to a person.
public class Refusals {

    @ServerExceptionMapper
    Response invalid(InvalidInput e, HttpHeaders headers) {
        return answer(Problem.of(422, "That cannot be meant", e.getMessage()).with(e.field(), e.sentence()), headers);
    }

    @ServerExceptionMapper
    Response unreadable(UnreadableFeed e, HttpHeaders headers) {
        var why = String.valueOf(e.getMessage());
        return answer(Problem.of(422, "This feed cannot be read", why).with("url", why), headers);
    }

    @ServerExceptionMapper
    Response notThere(NotThere e, HttpHeaders headers) {
        return answer(Problem.of(404, "Not found", e.getMessage()), headers);
    }

    /// An address whose id is none, or that leads nowhere.
    @ServerExceptionMapper
    Response nowhere(NotFoundException e, HttpHeaders headers) {
        return answer(
                Problem.of(404, "Not found", "Nothing is at this address. It may be mistyped or incomplete."), headers);
    }

    @ServerExceptionMapper
    Response tooOften(TooOften e, HttpHeaders headers) {
        return answer(Problem.of(429, "Too many new summaries", e.getMessage()), headers);
    }

    private static Response answer(Problem problem, HttpHeaders headers) {
        var accept = headers.getHeaderString(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML)
                ? Response.status(problem.status())
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .entity(LostPage.render(problem.title(), problem.detail()))
                        .build()
                : problem.response();
    }
}
