package dev.postlude.ai.cdi;

import dev.postlude.ai.task.Sweep;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Brings the table of tasks about before the app serves anybody, and sweeps as long as it does.
@Singleton
class TaskLifecycle {

    private static final Logger LOG = Logger.getLogger(TaskLifecycle.class);

    private final MigratedTransactions transactions;
    private final Sweep sweep;
    private final TaskConfig config;
    private @Nullable ScheduledExecutorService clock;

    TaskLifecycle(MigratedTransactions transactions, Sweep sweep, TaskConfig config) {
        this.transactions = transactions;
        this.sweep = sweep;
        this.config = config;
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER + 100) StartupEvent started) {
        transactions.migrate();
        var loader = Thread.currentThread().getContextClassLoader();
        clock = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = Thread.ofVirtual().name("postlude-task-sweep").unstarted(work);
            thread.setContextClassLoader(loader);
            return thread;
        });
        var every = config.sweep().toMillis();
        clock.scheduleWithFixedDelay(this::sweep, every, every, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent stopping) {
        if (clock != null) {
            clock.shutdownNow();
        }
    }

    private void sweep() {
        try {
            var ended = sweep.sweep();
            if (ended > 0) {
                LOG.infof("%d AI tasks were ended, because nobody worked on them any more", ended);
            }
        } catch (RuntimeException e) {
            // The next round comes anyway; what stays unswept until then is only late.
            LOG.warnf(e, "AI tasks could not be swept; trying again in %s", config.sweep());
        }
    }
}
