package dev.postlude.ai.http;

import dev.postlude.ai.task.Ticket;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/// The answer to a request for long work: not the result, but where it will be.
public final class AcceptedTask {

    private static final int SOON = 1;

    private AcceptedTask() {}

    /// `202 {"aiJobId": …}` with its `Location`.
    public static Response answer(Ticket ticket) {
        return answer(ticket, Map.of());
    }

    /// As [#answer(Ticket)], with more for the body: the id of a row that belongs to the task, say.
    public static Response answer(Ticket ticket, Map<String, ?> more) {
        var body = new LinkedHashMap<String, Object>();
        body.put("aiJobId", ticket.aiJobId());
        body.putAll(more);
        return Response.accepted(body)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .location(URI.create("/api/ai-jobs/" + ticket.aiJobId()))
                .header(HttpHeaders.RETRY_AFTER, SOON)
                .build();
    }
}
