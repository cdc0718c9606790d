package dev.postlude.fitness.advice;

import dev.postlude.ai.task.AiTasks;
import dev.postlude.ai.task.TaskOwner;
import dev.postlude.ai.task.Ticket;
import dev.postlude.web.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes questions: the row, the task and the event that starts the work commit together.
@ApplicationScoped
public class AskAdvice {

    private static final int LONGEST = 500;
    private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]+");

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
        var asked =
                question == null ? "" : BREAKS.matcher(question).replaceAll(" ").strip();
        if (asked.length() > LONGEST) {
            throw new InvalidInput(
                    "question", "has %d characters, and at most %d fit".formatted(asked.length(), LONGEST));
        }
        if (asked.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput("question", "has control characters, which nobody can read; ask without them");
        }
        return tasks.accept(owner.key(), "advice", idempotencyKey, id -> {
            advices.asked(id, person, asked);
            return new AdviceAsked(id, person, asked);
        });
    }
}
