package dev.postlude.ai;

import dev.postlude.ai.text.Embeddings;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// The model that is always there: it lets each task read its own material, in this process.
///
/// It is no language model and never pretends to be one: every answer says `offline`. The same prompt
/// gives the same answer on every machine.
final class OfflineModel implements Model {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]");

    private final String name;
    private final Desk desk;

    OfflineModel(String name, Optional<Embeddings> embeddings) {
        this.name = name;
        this.desk = new Desk(name, embeddings);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Provider provider() {
        return Provider.OFFLINE;
    }

    @Override
    public Answer answer(Prompt prompt) {
        long begun = System.nanoTime();
        var text = prompt.task().offline(desk);
        var word = Provider.OFFLINE.word();
        if (text.isBlank()) {
            throw new UnreadableAnswer(name, word, "It found nothing to say about the material.", "");
        }
        var took = Duration.ofNanos(System.nanoTime() - begun);
        int read = tokens(prompt.system()) + tokens(prompt.task().material());
        var answer = new Answer(text, word, word, read, tokens(text), took, true);
        answer.note();
        return answer;
    }

    private static int tokens(String text) {
        return (int) TOKEN.matcher(text).results().count();
    }
}
