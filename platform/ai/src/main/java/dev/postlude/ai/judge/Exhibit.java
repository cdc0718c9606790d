package dev.postlude.ai.judge;

import dev.postlude.ai.text.Document;
import dev.postlude.ai.text.Embeddings;
import dev.postlude.ai.text.Sentence;
import java.util.List;
import java.util.Optional;

/// What a measure looks at: the source, read once, and the text that is judged.
public final class Exhibit {

    private final String title;
    private final Document source;
    private final Document text;
    private final Optional<Embeddings> embeddings;

    Exhibit(String title, String source, String text, Optional<Embeddings> embeddings) {
        this.title = title;
        this.source = Document.read(source);
        this.text = Document.read(text);
        this.embeddings = embeddings;
    }

    /// The title of the source; may be empty.
    public String title() {
        return title;
    }

    public Document source() {
        return source;
    }

    public Document text() {
        return text;
    }

    /// Present when comparing by meaning is switched on.
    public Optional<Embeddings> embeddings() {
        return embeddings;
    }

    static boolean question(Sentence sentence) {
        return sentence.text().replaceAll("[\"'”’)\\]]+$", "").endsWith("?");
    }

    List<Sentence> questions() {
        return text.sentences().stream().filter(Exhibit::question).toList();
    }

    List<Sentence> statements() {
        return text.sentences().stream().filter(sentence -> !question(sentence)).toList();
    }
}
