package dev.postlude.ai.task;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.postlude.ai.task.Answering.QuestionAsked;
import dev.postlude.testing.TestEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What the stories of tasks have in common: the tasks of a test's app, a question to ask, and a quota that counts.
final class Desks {

    static final String QUESTION = "Why did the bridge close? The bridge closed because a cable had frayed.";

    private Desks() {}

    static AiTasks tasks(TestEngine engine, TaskQuota... quotas) {
        return tasks(engine, TaskLimits.DEFAULT, quotas);
    }

    static AiTasks tasks(TestEngine engine, TaskLimits limits, TaskQuota... quotas) {
        TaskSchema.migrate(engine.database().settings());
        return new AiTasks("test", engine.transactions(), engine.events(), new JsonMapper(), limits, List.of(quotas));
    }

    static UUID ask(AiTasks tasks, String owner, String question) {
        return tasks.accept(owner, "question", null, id -> new QuestionAsked(id, question))
                .aiJobId();
    }

    static AiTask one(AiTasks tasks, String owner, UUID task) {
        return tasks.find(owner, task).orElseThrow();
    }

    static final class Counting implements TaskQuota {

        int taken;
        final List<UUID> refunded = new ArrayList<>();

        @Override
        public void take(String owner, String kind) {
            taken++;
        }

        @Override
        public void refund(AiTask failed) {
            refunded.add(failed.id());
        }
    }
}
