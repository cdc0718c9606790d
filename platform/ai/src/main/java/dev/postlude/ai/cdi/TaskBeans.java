package dev.postlude.ai.cdi;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postlude.ai.task.AiTasks;
import dev.postlude.ai.task.Sweep;
import dev.postlude.ai.task.TaskLimits;
import dev.postlude.ai.task.TaskQuota;
import dev.postlude.api.Events;
import dev.postlude.quarkus.PostludeConfig;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

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
        var limits = new TaskLimits(config.openPerOwner(), config.grace(), config.deadline(), config.keep());
        return new AiTasks(
                postlude.app(),
                transactions,
                events,
                json,
                limits,
                quotas.stream().toList());
    }

    @Produces
    @Singleton
    Sweep sweep(AiTasks tasks) {
        return new Sweep(tasks);
    }
}
