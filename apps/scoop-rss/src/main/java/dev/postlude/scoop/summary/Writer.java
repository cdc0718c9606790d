package dev.postlude.scoop.summary;

import dev.postlude.ai.Model;
import dev.postlude.ai.Prompt;
import dev.postlude.ai.cdi.ModelName;
import dev.postlude.ai.summary.Lead;
import dev.postlude.ai.summary.Summarise;
import jakarta.enterprise.context.ApplicationScoped;

/// Asks the model called `writer`. Ask inside a step.
@ApplicationScoped
public class Writer {

    /// Five fewer than the guardrail allows: a model is no good at counting.
    private static final int WORDS = 50;

    private static final int MOST_TOKENS = 384;

    private final Model model;

    Writer(@ModelName("writer") Model model) {
        this.model = model;
    }

    Written question(Article article) {
        return write(Lead.QUESTION, article);
    }

    Written fact(Article article) {
        return write(Lead.FACT, article);
    }

    private Written write(Lead lead, Article article) {
        var task = new Summarise(lead, article.title(), article.text(), WORDS);
        var answer = model.answer(Prompt.of(task).maxOutputTokens(MOST_TOKENS));
        return new Written(answer.text().strip(), answer.model());
    }
}
