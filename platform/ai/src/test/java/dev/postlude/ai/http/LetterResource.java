package dev.postlude.ai.http;

import dev.postlude.ai.ModelCard;
import dev.postlude.ai.http.WriteLetter.LetterAsked;
import dev.postlude.ai.http.WriteLetter.LetterPaid;
import dev.postlude.ai.task.AiTasks;
import dev.postlude.ai.task.TaskOwner;
import dev.postlude.api.Events;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/letters")
@RunOnVirtualThread
class LetterResource {

    private final AiTasks tasks;
    private final TaskOwner owner;
    private final Events events;
    private final List<ModelCard> cards;
    private final TransactionSynchronizationRegistry registry;

    LetterResource(
            AiTasks tasks,
            TaskOwner owner,
            Events events,
            List<ModelCard> cards,
            TransactionSynchronizationRegistry registry) {
        this.registry = registry;
        this.tasks = tasks;
        this.owner = owner;
        this.events = events;
        this.cards = cards;
    }

    record Wanted(String topic) {}

    @POST
    @Transactional
    public Response ask(@HeaderParam("Idempotency-Key") @Nullable String key, Wanted wanted) {
        if (wanted.topic().equals("lost already")) {
            registry.setRollbackOnly();
        }
        var ticket = tasks.accept(owner.key(), "letter", key, id -> new LetterAsked(id, wanted.topic()));
        if (wanted.topic().equals("second thoughts")) {
            throw new IllegalStateException("The app's own transaction fails after the task was accepted");
        }
        return AcceptedTask.answer(ticket, Map.of("topic", wanted.topic()));
    }

    @POST
    @Path("/{id}/payment")
    public void pay(@RestPath UUID id) {
        events.send(new LetterPaid(id));
    }

    @GET
    @Path("/models")
    public List<ModelCard> models() {
        return cards;
    }
}
