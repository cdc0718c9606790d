package dev.postlude.console.page;

import dev.postlude.engine.history.BadQuery;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/// Pages that say what went wrong and what to do.
final class Refusals {

    private Refusals() {}

    static Response badQuery(BadQuery problem) {
        return page(
                400,
                "That filter cannot be read",
                problem.field() + " " + problem.problem() + ".",
                "Go back and change it, or start again from the page's own form.");
    }

    static WebApplicationException notFound(String what, String name) {
        return new WebApplicationException(page(
                404,
                "No such " + what,
                "There is no %s \"%s\" here.".formatted(what, name),
                "It may have been dropped with its partition after the retention time, or its address was cut short."));
    }

    static WebApplicationException refused(String problem, String remedy) {
        return new WebApplicationException(page(400, "That was not done", problem, remedy));
    }

    /// Throws the page for a text that is no id.
    static UUID id(String what, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw notFound(what, text);
        }
    }

    static Response page(int status, String title, String problem, String remedy) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(Pages.refused(title, problem, remedy).render())
                .build();
    }
}
