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

    private final Session database;

    Leaderboard(Session database) {
        this.database = database;
    }

    /// The one that is loved most comes first; one without votes, last.
    public List<Standing> standings() {
        List<Object[]> rows = database.createNativeQuery("""
                        SELECT variant, model, count(*), sum(ups), sum(downs), avg(bleakness), count(bleakness),
                               percentile_cont(0.5) WITHIN GROUP (ORDER BY millis)
                          FROM quotes.quote
                         WHERE status = 'written'
                         GROUP BY variant, model
                        """, Object[].class).getResultList();
        return rows.stream()
                .map(Leaderboard::standing)
                .sorted(Comparator.comparingDouble(
                                (Standing standing) -> standing.share() == null ? -1 : standing.share())
                        .reversed()
                        .thenComparing(Standing::variant))
                .toList();
    }

    private static Standing standing(Object[] row) {
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
                whole(row[7]));
    }

    private static long whole(@Nullable Object number) {
        return number instanceof Number value ? Math.round(value.doubleValue()) : 0;
    }
}
