package dev.postlude.ai.http;

import dev.postlude.ai.task.AiTask;
import dev.postlude.ai.task.AiTasks;
import dev.postlude.quarkus.http.problem.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Everybody who follows a task, and one loop that looks for all of them at once.
///
/// A follower holds a connection and no thread. The work may be done in another process, so the database is asked;
/// with nobody following, nothing is.
@ApplicationScoped
class AiJobStreams {

    /// Followers of one process. The next one is asked to poll instead.
    static final int MOST = 2_000;

    private static final Logger LOG = Logger.getLogger(AiJobStreams.class);
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final int ROUNDS_OF_SILENCE = 30;

    private final AiTasks tasks;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock;

    AiJobStreams(AiTasks tasks) {
        this.tasks = tasks;
        var loader = Thread.currentThread().getContextClassLoader();
        this.clock = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = Thread.ofVirtual().name("postlude-task-streams").unstarted(work);
            thread.setContextClassLoader(loader);
            return thread;
        });
    }

    @PostConstruct
    void start() {
        clock.scheduleWithFixedDelay(this::round, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
        followers.forEach(Follower::leave);
    }

    /// What the task is now, then whatever it becomes, until it has ended.
    Multi<OutboundSseEvent> follow(AiTask task, Sse sse) {
        if (followers.size() >= MOST) {
            throw Problem.of(
                            503,
                            "Too many follow a job here at the moment. GET /api/ai-jobs/%s tells the same."
                                    .formatted(task.id()))
                    .refused();
        }
        return Multi.createFrom()
                .emitter(emitter -> add(new Follower(task, sse, emitter)), BackPressureStrategy.LATEST);
    }

    private void add(Follower follower) {
        follower.tell(follower.seen);
        if (!follower.seen.status().isEnd()) {
            followers.add(follower);
            follower.emitter.onTermination(() -> followers.remove(follower));
        }
    }

    private void round() {
        try {
            if (!followers.isEmpty()) {
                look();
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "Followed AI tasks could not be looked at; trying again in %s", EVERY);
        }
    }

    private void look() {
        var wanted = new HashSet<UUID>();
        followers.forEach(follower -> wanted.add(follower.seen.id()));
        Map<UUID, AiTask> found = new HashMap<>();
        tasks.look(wanted).forEach(task -> found.put(task.id(), task));
        for (var follower : followers) {
            var task = found.get(follower.seen.id());
            if (task == null && wanted.contains(follower.seen.id())) {
                follower.leave();
            } else if (task != null) {
                follower.see(task);
            }
        }
    }

    /// Names one state of one task.
    static String eventId(AiTask task) {
        return task.updatedAt() + "/" + task.status().word();
    }

    private final class Follower {

        private final MultiEmitter<? super OutboundSseEvent> emitter;
        private final Sse sse;
        private AiTask seen;
        private int silent;

        Follower(AiTask seen, Sse sse, MultiEmitter<? super OutboundSseEvent> emitter) {
            this.seen = seen;
            this.sse = sse;
            this.emitter = emitter;
        }

        void see(AiTask task) {
            if (!task.equals(seen)) {
                seen = task;
                tell(task);
            } else if (++silent >= ROUNDS_OF_SILENCE && emitter.requested() > 0) {
                // So that proxies keep the connection, and that one which is gone is noticed. One that is too slow for
                // what it was told last is told nothing: of what waits for it only the latest is kept.
                silent = 0;
                emitter.emit(sse.newEventBuilder()
                        .comment("still " + task.status().word())
                        .build());
            }
        }

        void tell(AiTask task) {
            silent = 0;
            emitter.emit(sse.newEventBuilder()
                    .id(eventId(task))
                    .reconnectDelay(1_000)
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(AiJobView.class, AiJobView.of(task))
                    .build());
            if (task.status().isEnd()) {
                leave();
            }
        }

        void leave() {
            followers.remove(this);
            emitter.complete();
        }
    }
}
