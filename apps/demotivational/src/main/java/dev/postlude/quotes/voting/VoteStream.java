package dev.postlude.quotes.voting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// The tallies that have just changed, for whoever follows them.
///
/// Votes come in anywhere, so the database is asked: once a second for all followers together, and not at all while
/// there are none.
@ApplicationScoped
public class VoteStream {

    /// Followers of one process. The next one reloads the page instead.
    public static final int MOST_FOLLOWERS = 1_000;

    private static final int MOST_TALLIES = 500;
    private static final Logger LOG = Logger.getLogger(VoteStream.class);

    private final Votes votes;
    private final AtomicInteger followers = new AtomicInteger();
    private final ScheduledExecutorService clock;
    private volatile Map<UUID, Tally> recent = Map.of();

    VoteStream(Votes votes) {
        this.votes = votes;
        var loader = Thread.currentThread().getContextClassLoader();
        this.clock = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = Thread.ofVirtual().name("quotes-votes").unstarted(work);
            thread.setContextClassLoader(loader);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::look, 500, 1_000, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        clock.shutdownNow();
    }

    /// What one follower has been told, so that nothing is told twice.
    public final class Follower implements AutoCloseable {

        private final Map<UUID, Tally> told = new HashMap<>();

        private Follower() {}

        /// The tallies this follower does not know yet.
        public List<Tally> news() {
            var now = recent;
            told.keySet().retainAll(now.keySet());
            var news = new ArrayList<Tally>();
            now.forEach((quote, tally) -> {
                if (!tally.equals(told.put(quote, tally))) {
                    news.add(tally);
                }
            });
            return news;
        }

        @Override
        public void close() {
            followers.decrementAndGet();
        }
    }

    /// Empty when there are as many as there can be.
    public Optional<Follower> follow() {
        if (followers.incrementAndGet() > MOST_FOLLOWERS) {
            followers.decrementAndGet();
            return Optional.empty();
        }
        return Optional.of(new Follower());
    }

    private void look() {
        try {
            if (followers.get() == 0) {
                // Nobody shall be told later what was true now.
                recent = Map.of();
            } else {
                recent = QuarkusTransaction.requiringNew().call(() -> votes.recent(MOST_TALLIES)).stream()
                        .collect(Collectors.toUnmodifiableMap(Tally::quoteId, Function.identity()));
            }
        } catch (RuntimeException e) {
            LOG.warn("The latest tallies could not be read; trying again in a second", e);
        }
    }
}
