package dev.postlude.quotes.quote;

import dev.postlude.ai.task.AiTasks;
import dev.postlude.ai.task.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Takes requests for quotes: the row, the promise and the event commit together, or nothing is left behind.
@ApplicationScoped
public class Requests {

    public static final String KIND = "quote";

    private final AiTasks tasks;
    private final Session database;

    Requests(AiTasks tasks, Session database) {
        this.tasks = tasks;
        this.database = database;
    }

    /// What whoever asked is told.
    public record Accepted(Ticket ticket, UUID quoteId) {}

    /// A key that this visitor has used before gives the quote of back then, whatever its topic was.
    @Transactional
    public Accepted ask(String visitor, @Nullable String idempotencyKey, Optional<String> topic) {
        var ticket = tasks.accept(visitor, KIND, idempotencyKey, task -> {
            var quote = UUID.randomUUID();
            insert(quote, task, topic);
            return new QuoteRequested(quote, topic, Optional.of(task));
        });
        return new Accepted(ticket, quoteOf(ticket.aiJobId()));
    }

    private void insert(UUID quote, UUID task, Optional<String> topic) {
        database.createNativeMutationQuery("""
                        INSERT INTO quotes.quote (id, task_id, topic, created_at)
                        VALUES (:id, :task, CAST(:topic AS text), postlude.now())
                        """)
                .setParameter("id", quote)
                .setParameter("task", task)
                .setParameter("topic", topic.orElse(null))
                .executeUpdate();
    }

    private UUID quoteOf(UUID task) {
        return database.createNativeQuery("SELECT id FROM quotes.quote WHERE task_id = :task", UUID.class)
                .setParameter("task", task)
                .getSingleResult();
    }
}
