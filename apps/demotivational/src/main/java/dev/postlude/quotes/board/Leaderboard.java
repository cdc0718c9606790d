package dev.postlude.quotes.board;

import dev.postlude.stats.Proportions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Counts the votes of each contestant.
///
/// What it shows is one look, taken whenever somebody looks; to look until one likes what one sees is to deceive
/// oneself. The console's page of the experiment holds at every look, and is linked from here.
@ApplicationScoped
public class Leaderboard {

    private static final double DOUBT = 0.05;

    private static final int MOST_DOTS = 500;

    private final Session database;
    private final Ring ring;

    Leaderboard(Session database, Ring ring) {
        this.database = database;
        this.ring = ring;
    }

    /// The one that is loved most comes first; one without votes, last.
    public List<Standing> standings() {
        List<Object[]> rows = database.createNativeQuery("""
                        SELECT variant, model, count(*), sum(ups), sum(downs), avg(bleakness), count(bleakness),
                               percentile_cont(0.5) WITHIN GROUP (ORDER BY millis),
                               percentile_cont(0.5) WITHIN GROUP (ORDER BY input_tokens),
                               percentile_cont(0.5) WITHIN GROUP (ORDER BY output_tokens)
                          FROM quotes.quote
                         WHERE status = 'written'
                         GROUP BY variant, model
                        """, Object[].class).getResultList();
        var duels = ring.duels();
        return rows.stream()
                .map(row -> standing(row, duels.get(new Ring.Writer((String) row[0], (String) row[1]))))
                .sorted(Comparator.comparingDouble(
                                (Standing standing) -> standing.share() == null ? -1 : standing.share())
                        .reversed()
                        .thenComparing(Standing::variant))
                .toList();
    }

    /// How the judge's marks and the votes go together, over the newest quotes that have both.
    public Agreement agreement() {
        List<Object[]> rows = database.createNativeQuery("""
                        SELECT bleakness, CAST(ups - downs AS float8) / (ups + downs)
                          FROM quotes.quote
                         WHERE status = 'written' AND bleakness IS NOT NULL AND ups + downs > 0
                         ORDER BY written_at DESC, id DESC
                         LIMIT :most
                        """, Object[].class)
                .setParameter("most", MOST_DOTS)
                .getResultList();
        return Agreement.of(rows.stream()
                .map(row -> new Agreement.Dot(((Number) row[0]).doubleValue(), ((Number) row[1]).doubleValue()))
                .toList());
    }

    public long visitorsInPairs() {
        return ring.visitors();
    }

    private static Standing standing(Object[] row, @Nullable Duels duels) {
        long ups = whole(row[3]);
        long votes = ups + whole(row[4]);
        return new Standing(
                (String) row[0],
                (String) row[1],
                whole(row[2]),
                ups,
                whole(row[4]),
                votes == 0 ? null : (double) ups / votes,
                Proportions.wilson(ups, votes, DOUBT),
                row[5] instanceof Number mean ? mean.doubleValue() : null,
                whole(row[6]),
                whole(row[7]),
                row[8] == null ? null : whole(row[8]),
                row[9] == null ? null : whole(row[9]),
                duels);
    }

    private static long whole(@Nullable Object number) {
        return number instanceof Number value ? Math.round(value.doubleValue()) : 0;
    }
}
