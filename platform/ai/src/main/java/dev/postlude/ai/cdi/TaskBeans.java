package dev.postlude.ai.cdi;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postlude.ai.task.AiTasks;
import dev.postlude.ai.task.Cancellations;
import dev.postlude.ai.task.HourlyQuota;
import dev.postlude.ai.task.Sweep;
import dev.postlude.ai.task.TaskLimits;
import dev.postlude.ai.task.TaskQuota;
import dev.postlude.api.Events;
import dev.postlude.engine.Engine;
import dev.postlude.quarkus.PostludeConfig;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The tasks of the app, and what ends those that nobody ends.
@Singleton
class TaskBeans {

    @Produces
    @Singleton
    AiTasks tasks(
            PostludeConfig postlude,
            TaskConfig config,
            MigratedTransactions transactions,
            Events events,
            ObjectMapper json,
            @Any Instance<TaskQuota> quotas) {
        return new AiTasks(
                postlude.app(),
                transactions,
                events,
                json,
                limits(config),
                quotas.stream().toList());
    }

    @Produces
    @Singleton
    HourlyQuota hourly(PostludeConfig postlude, MigratedTransactions transactions) {
        return new HourlyQuota(postlude.app(), transactions);
    }

    private static TaskLimits limits(TaskConfig config) {
        var problems = new ArrayList<String>();
        positive("sweep", config.sweep(), problems);
        positive("deadline", config.deadline(), problems);
        positive("keep", config.keep(), problems);
        if (config.grace().isNegative()) {
            problems.add("postlude.tasks.grace must not be negative; was " + config.grace());
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        return new TaskLimits(config.openPerOwner(), config.grace(), config.deadline(), config.keep());
    }

    private static void positive(String key, Duration value, List<String> problems) {
        if (!value.isPositive()) {
            problems.add("postlude.tasks.%s must be a positive duration such as 30s; was %s".formatted(key, value));
        }
    }

    @Produces
    @Singleton
    Sweep sweep(AiTasks tasks) {
        return new Sweep(tasks);
    }

    @Produces
    @Singleton
    Cancellations cancellations(AiTasks tasks, Provider<Engine> engine) {
        return new Cancellations(tasks, run -> engine.get().cancel(run));
    }
}
