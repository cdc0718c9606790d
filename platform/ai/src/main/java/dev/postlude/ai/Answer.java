package dev.postlude.ai;

import dev.postlude.api.StepNotes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a model answered, and what it took.
///
/// @param text         as it came, before any fallback or clean-up; never blank
/// @param model        the model that says it answered, such as `gpt-4o-mini`; `offline` for the offline model
/// @param provider     `offline`, `openai`, `anthropic` or `ollama`
/// @param inputTokens  null when the provider did not say; the offline model counts words and punctuation marks
/// @param outputTokens as above
/// @param complete     false when the answer hit its token limit
public record Answer(
        String text,
        String model,
        String provider,
        @Nullable Integer inputTokens,
        @Nullable Integer outputTokens,
        Duration latency,
        boolean complete) {

    /// Notes beside the running step which model answered and what it took.
    void note() {
        StepNotes.put("model", model);
        StepNotes.put("provider", provider);
        if (inputTokens != null) {
            StepNotes.put("inputTokens", inputTokens);
        }
        if (outputTokens != null) {
            StepNotes.put("outputTokens", outputTokens);
        }
        StepNotes.put("modelLatency", latency);
    }
}
