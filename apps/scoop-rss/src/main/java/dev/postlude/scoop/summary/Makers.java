package dev.postlude.scoop.summary;

import dev.postlude.ai.Models;
import jakarta.enterprise.context.ApplicationScoped;

/// Who writes and who judges, by the words of their providers, so that a page can say so without knowing a model.
@ApplicationScoped
public class Makers {

    private final String writer;
    private final String judge;

    Makers(Models models) {
        this.writer = models.named("writer").provider().word();
        this.judge = models.named("judge").provider().word();
    }

    /// `offline`, `openai`, `anthropic` or `ollama`.
    public String writer() {
        return writer;
    }

    public String judge() {
        return judge;
    }
}
