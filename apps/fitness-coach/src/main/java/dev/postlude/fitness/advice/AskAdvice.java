package dev.postlude.fitness.advice;

import dev.postlude.ai.task.AiTasks;
import dev.postlude.ai.task.TaskOwner;
import dev.postlude.ai.task.Ticket;
import dev.postlude.web.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/// Takes questions: the row, the task and the event that starts the work commit together.
@ApplicationScoped
public class AskAdvice {

    private static final int LONGEST = 500;

    private final AiTasks tasks;
    private final TaskOwner owner;
    private final Advices advices;

    AskAdvice(AiTasks tasks, TaskOwner owner, Advices advices) {
        this.tasks = tasks;
        this.owner = owner;
        this.advices = advices;
    }

    @Transactional
    public Ticket ask(int person, @Nullable String question, @Nullable String idempotencyKey) {
        var asked = question == null ? "" : question.strip();
        if (asked.length() > LONGEST) {
            throw new InvalidInput(
                    "question", "has %d characters, and at most %d fit".formatted(asked.length(), LONGEST));
        }
        if (asked.indexOf('\0') >= 0) {
            throw new InvalidInput("question", "has a character that no text has; write it in words");
        }
        return tasks.accept(owner.key(), "advice", idempotencyKey, id -> {
            advices.asked(id, person, asked);
            return new AdviceAsked(id, person, asked);
        });
    }
}
