package dev.postlude.quotes.quote;

import dev.postlude.web.Cursor;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.NotThere;
import dev.postlude.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads quotes, and remembers that somebody did.
@ApplicationScoped
public class Quotes {

    /// Later than any quote, and near enough for every driver.
    private static final Cursor BEFORE_ALL = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    private final EntityManager entities;

    Quotes(EntityManager entities) {
        this.entities = entities;
    }

    /// Throws [NotThere]. Also finds one that is still to be written, or never will be.
    public Quote byId(UUID id) {
        return Quote.<Quote>findByIdOptional(id).orElseThrow(() -> new NotThere("quote", id));
    }

    /// Those that are written, the newest first.
    public Page<Quote> list(int limit, @Nullable String cursor) {
        if (limit < 1 || limit > Page.MOST) {
            throw new InvalidInput("limit", "is from 1 to %d".formatted(Page.MOST));
        }
        var after = Cursor.of(cursor).orElse(BEFORE_ALL);
        var found = entities.createQuery("""
                        select q from Quote q
                         where q.status = 'written'
                           and (q.writtenAt < :moment or q.writtenAt = :moment and q.id < :id)
                         order by q.writtenAt desc, q.id desc
                        """, Quote.class)
                .setParameter("moment", after.moment())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(found, limit, quote -> new Cursor(Objects.requireNonNull(quote.writtenAt), quote.id));
    }

    /// The promise's quote, if there is one.
    public Optional<Quote> ofTask(UUID task) {
        return Quote.find("taskId", task).firstResultOptional();
    }

    /// Remembers that a person has these before their eyes. Without that, silence about a quote means nothing.
    @Transactional
    public void seen(Collection<Quote> quotes) {
        var unseen = quotes.stream()
                .filter(quote -> quote.written() && quote.seenAt == null)
                .map(quote -> quote.id)
                .toList();
        if (!unseen.isEmpty()) {
            entities.createNativeQuery(
                            "UPDATE quotes.quote SET seen_at = postlude.now() WHERE id IN (:ids) AND seen_at IS NULL")
                    .setParameter("ids", unseen)
                    .executeUpdate();
        }
    }

    /// What time it is, said by the database, so that all processes agree.
    public Instant now() {
        return entities.createQuery("select instant", Instant.class).getSingleResult();
    }

    public List<Quote> newest(int number) {
        return list(number, null).items();
    }
}
