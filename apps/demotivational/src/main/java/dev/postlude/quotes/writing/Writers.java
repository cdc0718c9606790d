package dev.postlude.quotes.writing;

import dev.postlude.ai.Model;
import dev.postlude.ai.Models;
import dev.postlude.ai.Prompt;
import dev.postlude.ai.Provider;
import dev.postlude.ai.cdi.ModelName;
import dev.postlude.quotes.quote.QuoteRequested;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Asks the models called `claude` and `gpt`, and the embedding model. Ask inside a step.
@ApplicationScoped
public class Writers {

    private static final int MOST_TOKENS = 120;
    private static final double MOODY = 1.0;

    private final Model claude;
    private final Model gpt;
    private final Model reader;

    Writers(@ModelName("claude") Model claude, @ModelName("gpt") Model gpt, @ModelName(Models.OFFLINE) Model reader) {
        this.claude = claude;
        this.gpt = gpt;
        this.reader = reader;
    }

    Written ask(Contestant contestant, QuoteRequested wanted) {
        var model = contestant == Contestant.CLAUDE ? claude : gpt;
        var task = new WriteQuote(wanted.topic(), wanted.quoteId().toString());
        var answer = model.answer(Prompt.of(task).maxOutputTokens(MOST_TOKENS).temperature(MOODY));
        // What the offline model counts are words: nobody's tokens, and nobody's money.
        boolean offline = model.provider() == Provider.OFFLINE;
        return new Written(
                answer.text().strip(),
                answer.model(),
                millis(answer.latency()),
                offline ? null : answer.inputTokens(),
                offline ? null : answer.outputTokens());
    }

    Meaning meaning(String text) {
        return reader.answer(Prompt.of(new FindMeaning(text)), Meaning.class).value();
    }

    private static int millis(Duration latency) {
        return (int) Math.min(latency.toMillis(), Integer.MAX_VALUE);
    }
}
