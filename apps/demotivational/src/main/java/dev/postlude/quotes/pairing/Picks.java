package dev.postlude.quotes.pairing;

import dev.postlude.api.Events;
import dev.postlude.api.Outgoing;
import dev.postlude.quotes.quote.Quote;
import dev.postlude.web.Unwanted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/// Takes picks: one for each visitor and pair. The first one stands, for afterwards they know who wrote what.
@ApplicationScoped
public class Picks {

    private final Session database;
    private final Events events;

    Picks(Session database, Events events) {
        this.database = database;
        this.events = events;
    }

    /// What a visitor preferred to what.
    public record Pick(Quote preferred, Quote other) {}

    /// False when this visitor has preferred the other one before, which stands. Only the pair that hangs before them
    /// can be answered, so that nobody decides what is compared with what.
    @Transactional
    public boolean pick(String visitor, UUID preferred, UUID other) {
        if (!close(visitor, preferred, other)) {
            var before = answer(visitor, preferred, other);
            if (before.isPresent()) {
                return before.get().equals(preferred);
            }
            throw new Unwanted(
                    409,
                    "Another pair hangs here",
                    "These two are not in front of you any more. Look at the pair that is, and choose again.");
        }
        database.createNativeMutationQuery("""
                        INSERT INTO quotes.pick (visitor, preferred, other, picked_at)
                        VALUES (:visitor, :preferred, :other, postlude.now())
                        """)
                .setParameter("visitor", visitor)
                .setParameter("preferred", preferred)
                .setParameter("other", other)
                .executeUpdate();
        events.send(List.of(
                Outgoing.of(new PairPicked(preferred, run(preferred), true)).user(visitor),
                Outgoing.of(new PairPicked(other, run(other), false)).user(visitor)));
        return true;
    }

    /// The last pick of this visitor, to tell them who wrote what.
    public Optional<Pick> last(String visitor) {
        List<Object[]> rows = database.createNativeQuery("""
                        SELECT preferred, other FROM quotes.pick
                         WHERE visitor = :visitor
                         ORDER BY picked_at DESC
                         LIMIT 1
                        """, Object[].class)
                .setParameter("visitor", visitor)
                .getResultList();
        return rows.stream().findFirst().map(row -> new Pick(quote((UUID) row[0]), quote((UUID) row[1])));
    }

    /// Whoever deletes the offer has answered it; a second click waits here, and finds it gone.
    private boolean close(String visitor, UUID preferred, UUID other) {
        return database.createNativeMutationQuery("""
                        DELETE FROM quotes.offer
                         WHERE visitor = :visitor
                           AND (left_id, right_id) IN ((:preferred, :other), (:other, :preferred))
                        """)
                        .setParameter("visitor", visitor)
                        .setParameter("preferred", preferred)
                        .setParameter("other", other)
                        .executeUpdate()
                == 1;
    }

    /// Which of the two this visitor has preferred before.
    private Optional<UUID> answer(String visitor, UUID one, UUID two) {
        return database
                .createNativeQuery("""
                        SELECT preferred FROM quotes.pick
                         WHERE visitor = :visitor AND preferred IN (:both) AND other IN (:both)
                        """, UUID.class)
                .setParameter("visitor", visitor)
                .setParameter("both", Set.of(one, two))
                .getResultList()
                .stream()
                .findFirst();
    }

    private static UUID run(UUID quote) {
        return Objects.requireNonNull(quote(quote).runId);
    }

    private static Quote quote(UUID id) {
        return Objects.requireNonNull(Quote.<Quote>findById(id));
    }
}
