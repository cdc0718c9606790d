package dev.postlude.fitness.advice.coach;

import dev.postlude.ai.Model;
import dev.postlude.ai.Prompt;
import dev.postlude.ai.cdi.ModelName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Asks the model called `coach`. Ask inside a step.
@ApplicationScoped
public class Coach {

    private static final int MOST_TOKENS = 900;

    private final Model model;

    Coach(@ModelName("coach") Model model) {
        this.model = model;
    }

    public Said advise(Tone tone, Sheet sheet, String question, List<String> flags) {
        var task = new CoachTask(tone, sheet, question, flags);
        var typed = model.answer(Prompt.of(task).maxOutputTokens(MOST_TOKENS), CoachAnswer.class);
        return new Said(typed.value(), typed.answer().model());
    }
}
