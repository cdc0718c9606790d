package dev.postlude.ai.http;

import dev.postlude.ai.Model;
import dev.postlude.ai.Prompt;
import dev.postlude.ai.cdi.ModelName;
import dev.postlude.ai.task.AiTasks;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.EventName;
import dev.postlude.api.Failure;
import dev.postlude.api.Match;
import dev.postlude.api.NonRetryable;
import dev.postlude.api.On;
import dev.postlude.api.OnFailure;
import dev.postlude.api.Run;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/// Writes a letter once it has been paid for.
@ApplicationScoped
class WriteLetter {

    @EventName("letters/letter.asked")
    record LetterAsked(UUID taskId, String topic) {}

    @EventName("letters/letter.paid")
    record LetterPaid(UUID taskId) {}

    record Letter(String text, String model) {}

    private final Model writer;
    private final AiTasks tasks;

    WriteLetter(@ModelName("writer") Model writer, AiTasks tasks) {
        this.writer = writer;
        this.tasks = tasks;
    }

    @DurableFunction(id = "write-letter")
    @On(LetterAsked.class)
    Letter write(LetterAsked asked, Run run) {
        run.step("begin", () -> {
            tasks.running(asked.taskId(), run.id());
            tasks.progress(asked.taskId(), Map.of("waitingFor", "payment"));
        });
        run.waitFor("paid", LetterPaid.class, Match.eq("taskId", asked.taskId()), Duration.ofHours(1))
                .orElseThrow(() -> new NonRetryable("Nobody paid for the letter"));
        var letter = run.step("write", Letter.class, () -> {
            if (asked.topic().equals("nothing")) {
                throw new NonRetryable("There is nothing to say about nothing");
            }
            var answer = writer.answer(Prompt.of("Write a letter about this.", asked.topic()));
            return new Letter(answer.text(), answer.model());
        });
        run.transaction("finish", Boolean.class, tx -> tasks.complete(asked.taskId(), letter));
        return letter;
    }

    @OnFailure
    void failed(LetterAsked asked, Failure failure, Run run) {
        run.transaction("give-up", Boolean.class, tx -> tasks.fail(asked.taskId(), failure.message()));
    }
}
