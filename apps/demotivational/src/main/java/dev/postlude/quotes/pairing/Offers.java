package dev.postlude.quotes.pairing;

import dev.postlude.quotes.quote.Quote;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// Hangs a pair before a visitor. It stays until they answer or pass on, so that a page that is loaded again shows
/// the same, and so that nobody chooses what is compared with what.
///
/// One quote is chosen by chance among the newest that are left to compare; then its counterpart, about the same topic
/// if there is one.
@ApplicationScoped
public class Offers {

    private static final int NEWEST = 200;

    private final Session database;

    Offers(Session database) {
        this.database = database;
    }

    /// Empty when there is no pair that this visitor has not answered.
    @Transactional
    public Optional<Pair> to(String visitor) {
        var open = open(visitor);
        if (open.isPresent()) {
            return open;
        }
        offer(visitor, new UUID(0, 0));
        return open(visitor);
    }

    /// Another pair instead of the one with `passed` in it. Nothing happens when that is not what hangs there.
    @Transactional
    public void passOn(String visitor, UUID passed) {
        var gone = database.createNativeMutationQuery(
                        "DELETE FROM quotes.offer WHERE visitor = :visitor AND :passed IN (left_id, right_id)")
                .setParameter("visitor", visitor)
                .setParameter("passed", passed)
                .executeUpdate();
        if (gone == 1) {
            offer(visitor, passed);
        }
    }

    private Optional<Pair> open(String visitor) {
        List<Object[]> rows = database.createNativeQuery(
                        "SELECT left_id, right_id FROM quotes.offer WHERE visitor = :visitor", Object[].class)
                .setParameter("visitor", visitor)
                .getResultList();
        return rows.stream().findFirst().map(row -> new Pair(quote((UUID) row[0]), quote((UUID) row[1])));
    }

    private static Quote quote(UUID id) {
        return Objects.requireNonNull(Quote.<Quote>findById(id));
    }

    /// In two tabs at once the first one offers. `avoided` is preferably not in it.
    private void offer(String visitor, UUID avoided) {
        forget();
        database.createNativeMutationQuery("""
                        INSERT INTO quotes.offer (visitor, left_id, right_id, made_at)
                        WITH newest AS MATERIALIZED (
                            SELECT id, variant, topic, random() AS chance
                              FROM quotes.quote
                             WHERE status = 'written'
                             ORDER BY written_at DESC, id DESC
                             LIMIT :newest)
                        SELECT :visitor,
                               CASE WHEN a.chance < b.chance THEN a.id ELSE b.id END,
                               CASE WHEN a.chance < b.chance THEN b.id ELSE a.id END,
                               postlude.now()
                          FROM (SELECT * FROM newest ORDER BY id = :avoided, random()) AS a
                         CROSS JOIN LATERAL (
                            SELECT c.*
                              FROM newest AS c
                             WHERE c.variant <> a.variant
                               AND NOT EXISTS (SELECT FROM quotes.pick p
                                                WHERE p.visitor = :visitor
                                                  AND least(p.preferred, p.other) = least(a.id, c.id)
                                                  AND greatest(p.preferred, p.other) = greatest(a.id, c.id))
                             ORDER BY c.id = :avoided, c.topic IS NOT DISTINCT FROM a.topic DESC, random()
                             LIMIT 1) AS b
                         LIMIT 1
                        ON CONFLICT (visitor) DO NOTHING
                        """)
                .setParameter("visitor", visitor)
                .setParameter("newest", NEWEST)
                .setParameter("avoided", avoided)
                .executeUpdate();
    }

    /// Whoever has not answered for a month will not; and a cookie is quickly thrown away.
    private void forget() {
        database.createNativeMutationQuery("""
                        DELETE FROM quotes.offer
                         WHERE visitor IN (SELECT visitor FROM quotes.offer
                                            WHERE made_at < postlude.now() - interval '30 days'
                                            LIMIT 100
                                              FOR UPDATE SKIP LOCKED)
                        """).executeUpdate();
    }
}
