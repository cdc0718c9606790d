package dev.postlude.quotes.voting;

import dev.postlude.api.Events;
import dev.postlude.api.Outgoing;
import dev.postlude.quotes.quote.Quote;
import dev.postlude.web.NotThere;
import dev.postlude.web.Unwanted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// Takes votes. Voting the same twice changes nothing, and sends nothing.
@ApplicationScoped
public class Votes {

    private final Session database;
    private final Events events;

    Votes(Session database, Events events) {
        this.database = database;
        this.events = events;
    }

    @Transactional
    public void cast(UUID quoteId, String voter, boolean up) {
        var run = lock(quoteId);
        var before = of(quoteId, voter);
        if (before.filter(vote -> vote == up).isPresent()) {
            return;
        }
        database.createNativeMutationQuery("""
                        INSERT INTO quotes.vote (quote_id, voter, up, cast_at)
                        VALUES (:quote, :voter, :up, postlude.now())
                        ON CONFLICT (quote_id, voter) DO UPDATE SET up = excluded.up, cast_at = excluded.cast_at
                        """)
                .setParameter("quote", quoteId)
                .setParameter("voter", voter)
                .setParameter("up", up)
                .executeUpdate();
        count(quoteId, difference(up, true, before), difference(up, false, before));
        send(new VoteCast(quoteId, run, up), voter);
    }

    /// Taking back what was never given changes nothing.
    @Transactional
    public void withdraw(UUID quoteId, String voter) {
        var run = lock(quoteId);
        var before = of(quoteId, voter);
        if (before.isEmpty()) {
            return;
        }
        database.createNativeMutationQuery("DELETE FROM quotes.vote WHERE quote_id = :quote AND voter = :voter")
                .setParameter("quote", quoteId)
                .setParameter("voter", voter)
                .executeUpdate();
        count(quoteId, before.get() ? -1 : 0, before.get() ? 0 : -1);
        send(new VoteWithdrawn(quoteId, run), voter);
    }

    /// What this voter has said of each of the quotes: true is up.
    public Map<UUID, Boolean> of(String voter, Collection<Quote> quotes) {
        var said = new HashMap<UUID, Boolean>();
        if (!quotes.isEmpty()) {
            List<Object[]> rows = database.createNativeQuery(
                            "SELECT quote_id, up FROM quotes.vote WHERE voter = :voter AND quote_id IN (:quotes)",
                            Object[].class)
                    .setParameter("voter", voter)
                    .setParameter(
                            "quotes", quotes.stream().map(quote -> quote.id).toList())
                    .getResultList();
            rows.forEach(row -> said.put((UUID) row[0], (Boolean) row[1]));
        }
        return said;
    }

    /// The tallies that changed within the last minute. A transaction that ends late is still within it.
    public List<Tally> recent(int most) {
        List<Object[]> rows = database.createNativeQuery("""
                        SELECT id, ups, downs FROM quotes.quote
                         WHERE voted_at > postlude.now() - interval '1 minute'
                         ORDER BY voted_at DESC
                         LIMIT :most
                        """, Object[].class)
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(row -> new Tally((UUID) row[0], (Integer) row[1], (Integer) row[2]))
                .toList();
    }

    /// Until the transaction ends, nobody else votes on this quote. Returns the run that wrote it.
    private UUID lock(UUID quoteId) {
        List<Object[]> rows = database.createNativeQuery(
                        "SELECT status, run_id FROM quotes.quote WHERE id = :id FOR UPDATE", Object[].class)
                .setParameter("id", quoteId)
                .getResultList();
        if (rows.isEmpty()) {
            throw new NotThere("quote", quoteId);
        }
        if (!rows.getFirst()[0].equals("written")) {
            throw new Unwanted(
                    409, "Nothing to vote on", "This quote is not written, so nobody can think anything of it.");
        }
        return (UUID) Objects.requireNonNull(rows.getFirst()[1]);
    }

    private Optional<Boolean> of(UUID quoteId, String voter) {
        List<Boolean> votes = database.createNativeQuery(
                        "SELECT up FROM quotes.vote WHERE quote_id = :quote AND voter = :voter", Boolean.class)
                .setParameter("quote", quoteId)
                .setParameter("voter", voter)
                .getResultList();
        return votes.stream().findFirst();
    }

    /// How one side's tally changes when a voter says `up` who said `before`.
    private static int difference(boolean up, boolean side, Optional<Boolean> before) {
        return (up == side ? 1 : 0) - (before.filter(vote -> vote == side).isPresent() ? 1 : 0);
    }

    private void count(UUID quoteId, int ups, int downs) {
        database.createNativeMutationQuery("""
                        UPDATE quotes.quote
                           SET ups = ups + :ups, downs = downs + :downs, voted_at = postlude.now()
                         WHERE id = :id
                        """)
                .setParameter("ups", ups)
                .setParameter("downs", downs)
                .setParameter("id", quoteId)
                .executeUpdate();
    }

    private void send(Record event, String voter) {
        events.send(List.of(Outgoing.of(event).user(voter)));
    }
}
