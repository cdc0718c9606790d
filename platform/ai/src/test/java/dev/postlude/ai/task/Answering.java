package dev.postlude.ai.task;

import dev.postlude.ai.Models;
import dev.postlude.ai.Prompt;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.EventName;
import dev.postlude.api.Failure;
import dev.postlude.api.NonRetryable;
import dev.postlude.api.On;
import dev.postlude.api.OnFailure;
import dev.postlude.api.Run;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// The smallest app with long model work: a question, and the function that answers it.
final class Answering {

    @EventName("test/question.asked")
    record QuestionAsked(UUID taskId, String question) {}

    @EventName("test/nobody.listens")
    record NobodyListens(UUID taskId) {}

    record Said(String text, String model) {}

    private Answering() {}

    /// As the guide shows it.
    static final class Answer {

        final AtomicInteger asked = new AtomicInteger();
        private final Models models = Models.of(Map.of("postlude.ai.writer.provider", "offline"), Set.of("writer"));
        private @Nullable AiTasks tasks;

        void with(AiTasks these) {
            this.tasks = these;
        }

        @DurableFunction(id = "answer")
        @On(QuestionAsked.class)
        Said answer(QuestionAsked event, Run run) {
            run.step("begin", () -> tasks().running(event.taskId(), run.id()));
            var said = run.step("ask", Said.class, () -> {
                asked.incrementAndGet();
                if (event.question().isBlank()) {
                    throw new NonRetryable("There is no question");
                }
                var answer = models.named("writer").answer(Prompt.of("Answer the question.", event.question()));
                return new Said(answer.text(), answer.model());
            });
            run.transaction("finish", Boolean.class, tx -> tasks().complete(event.taskId(), said));
            return said;
        }

        @OnFailure
        void failed(QuestionAsked event, Failure failure, Run run) {
            run.transaction("give-up", Boolean.class, tx -> tasks().fail(event.taskId(), failure.message()));
        }

        AiTasks tasks() {
            return Objects.requireNonNull(tasks);
        }
    }

    /// Begins, and forgets to end its task.
    static final class Forgetful {

        @DurableFunction(id = "forgetful")
        @On(QuestionAsked.class)
        void answer(QuestionAsked event, Run run) {
            run.step("think", () -> {});
            if (event.question().equals("for long")) {
                run.sleep("for-long", Duration.ofDays(3));
            }
        }
    }

    @EventName("test/apology.asked")
    record ApologyAsked(UUID taskId) {}

    /// Fails, and takes an hour to find the words for it.
    static final class Apologetic {

        private @Nullable AiTasks tasks;

        void with(AiTasks these) {
            this.tasks = these;
        }

        @DurableFunction(id = "apologetic")
        @On(ApologyAsked.class)
        void answer(ApologyAsked event, Run run) {
            run.step("try", () -> {
                throw new NonRetryable("It went wrong");
            });
        }

        @OnFailure
        void failed(ApologyAsked event, Failure failure, Run run) {
            run.sleep("find-words", Duration.ofHours(1));
            run.transaction(
                    "apologise",
                    Boolean.class,
                    tx -> Objects.requireNonNull(tasks).fail(event.taskId(), "Sorry"));
        }
    }
}
