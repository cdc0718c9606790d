package dev.postlude.scoop.api;

import dev.postlude.scoop.catalog.InvalidInput;
import dev.postlude.scoop.catalog.NotThere;
import dev.postlude.scoop.feed.read.UnreadableFeed;
import dev.postlude.scoop.reader.TooOften;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What our own refusals look like to a program.
public class Problems {

    @ServerExceptionMapper
    Response invalid(InvalidInput e) {
        return Problem.of(422, "That cannot be meant", e.getMessage())
                .with(e.field(), e.sentence())
                .response();
    }

    @ServerExceptionMapper
    Response unreadable(UnreadableFeed e) {
        return Problem.of(422, "This feed cannot be read", e.getMessage())
                .with("url", e.getMessage())
                .response();
    }

    @ServerExceptionMapper
    Response notThere(NotThere e) {
        return Problem.of(404, "Not found", e.getMessage()).response();
    }

    @ServerExceptionMapper
    Response tooOften(TooOften e) {
        return Problem.of(429, "Too many new summaries", e.getMessage()).response();
    }
}
