package dev.postlude.scoop.api;

import dev.postlude.scoop.feed.read.UnreadableFeed;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.Refusals;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// A feed that cannot be read is the fault of the address that was given.
class Unreadable {

    private final Refusals refusals;

    Unreadable(Refusals refusals) {
        this.refusals = refusals;
    }

    @ServerExceptionMapper
    Response refuse(UnreadableFeed e, HttpHeaders headers) {
        return refusals.answer(new InvalidInput("url", "cannot be read as a feed: " + e.getMessage()), headers);
    }
}
