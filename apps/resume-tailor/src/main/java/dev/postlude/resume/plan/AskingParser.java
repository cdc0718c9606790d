package dev.postlude.resume.plan;

import dev.postlude.ai.Model;
import dev.postlude.ai.ModelFailure;
import dev.postlude.ai.Prompt;
import dev.postlude.ai.Provider;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks the grammar first, and a model only about what the grammar does not understand.
///
/// The person waits, so the model has `budget` and no more; after it, or with the offline model, the grammar's
/// answer stands. The model only says the command again in words the grammar knows, so it can choose no date and no
/// company by itself.
public record AskingParser(Grammar grammar, Model model, Duration budget) implements CommandParser {

    public static final Duration BUDGET = Duration.ofSeconds(2);

    private static final int MOST_TOKENS = 120;

    @Override
    public Plan parse(String text, ZoneId zone, Instant now, Collection<String> companies) {
        var plan = grammar.parse(text, zone, now, companies);
        boolean worthAsking = plan instanceof Plan.Unknown unknown
                && unknown.question().endsWith(Grammar.EXAMPLES)
                && !text.isBlank()
                && model.provider() != Provider.OFFLINE;
        if (!worthAsking) {
            return plan;
        }
        var again = saidAgain(text);
        if (again.isEmpty()) {
            return plan;
        }
        var second = grammar.parse(again, zone, now, companies);
        return second instanceof Plan.Unknown ? plan : second;
    }

    private String saidAgain(String text) {
        var asking = new FutureTask<>(() -> model.answer(Prompt.of(new PlainCommand(text))
                        .maxOutputTokens(MOST_TOKENS)
                        .temperature(0.0))
                .text());
        var thread = Thread.ofVirtual().name("command-parser").start(asking);
        try {
            return asking.get(budget.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            thread.interrupt();
            return "";
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return "";
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ModelFailure) {
                // The grammar's answer is good enough for a turn of conversation; the next one may have a model again.
                return "";
            }
            throw new IllegalStateException("Asking the model about a command failed", e.getCause());
        }
    }
}
