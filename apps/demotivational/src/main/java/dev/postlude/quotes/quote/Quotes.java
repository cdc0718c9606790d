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

    // Not all columns: a page of quotes without their vectors and their words is a tenth of what is there.
    private static final String LIST = """
            SELECT id, topic, task_id, status, text, variant, model, run_id, ups, downs, created_at, written_at, seen_at
              FROM quotes.quote
             WHERE status = 'written' AND (written_at, id) < (:moment, :id)
            %s
             ORDER BY written_at DESC, id DESC
             LIMIT :most
            """;

    // Words that mean nothing in English, such as "the", are looked for as they are when there are no others.
    private static final String MATCHING = """
            AND search @@ CASE WHEN numnode(websearch_to_tsquery('english', :words)) > 0
                               THEN websearch_to_tsquery('english', :words)
                               ELSE websearch_to_tsquery('simple', :words) END
            """;

    private final EntityManager entities;

    Quotes(EntityManager entities) {
        this.entities = entities;
    }

    /// Throws [NotThere]. Also finds one that is still to be written, or never will be.
    public Quote byId(UUID id) {
        return Quote.<Quote>findByIdOptional(id).orElseThrow(() -> new NotThere("quote", id));
    }

    /// Which quotes are wanted.
    ///
    /// @param words  to be found in the topic or the text; empty: any
    /// @param cursor where an earlier list ended
    public record Wanted(int limit, @Nullable String cursor, Optional<String> words) {

        public Wanted {
            if (limit < 1 || limit > Page.MOST) {
                throw new InvalidInput("limit", "is from 1 to %d".formatted(Page.MOST));
            }
        }
    }

    /// Those that are written, the newest first.
    public Page<Quote> list(Wanted wanted) {
        var after = Cursor.of(wanted.cursor()).orElse(BEFORE_ALL);
        var sql = wanted.words().isEmpty() ? LIST.formatted("") : LIST.formatted(MATCHING);
        var query = entities.createNativeQuery(sql, Quote.class)
                .setParameter("moment", after.moment())
                .setParameter("id", after.id())
                .setParameter("most", wanted.limit() + 1);
        wanted.words().ifPresent(words -> query.setParameter("words", words));
        List<Quote> found = quotes(query.getResultList());
        return Page.of(found, wanted.limit(), quote -> new Cursor(Objects.requireNonNull(quote.writtenAt), quote.id));
    }

    private static List<Quote> quotes(List<?> rows) {
        return rows.stream().map(Quote.class::cast).toList();
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
            // Locked in one order, or two who look at the same quotes at once could wait for each other for ever.
            entities.createNativeQuery("""
                            UPDATE quotes.quote q
                               SET seen_at = postlude.now()
                              FROM (SELECT id FROM quotes.quote
                                     WHERE id IN (:ids) AND seen_at IS NULL
                                     ORDER BY id
                                       FOR NO KEY UPDATE) AS unseen
                             WHERE q.id = unseen.id
                            """).setParameter("ids", unseen).executeUpdate();
        }
    }

    /// What time it is, said by the database, so that all processes agree.
    public Instant now() {
        return entities.createQuery("select instant", Instant.class).getSingleResult();
    }

    public List<Quote> newest(int number) {
        return list(new Wanted(number, null, Optional.empty())).items();
    }
}
