package dev.postlude.quotes.writing;

import dev.postlude.ai.Desk;
import dev.postlude.ai.Task;
import dev.postlude.ai.text.Embeddings;
import java.util.ArrayList;
import java.util.List;

/// To find the meaning of a text. Done at the offline model's desk, where the embedding model lies, whoever wrote.
record FindMeaning(String text) implements Task {

    @Override
    public String instructions() {
        return "Find the vector of this text.";
    }

    @Override
    public String material() {
        return text;
    }

    @Override
    public String offline(Desk desk) {
        Embeddings embeddings = desk.embeddings()
                .orElseThrow(() -> new IllegalStateException(
                        "Quotes are compared by meaning; set postlude.ai.offline.embeddings=true."));
        var vector = new ArrayList<Float>();
        for (float coordinate : embeddings.of(List.of(text)).getFirst()) {
            vector.add(coordinate);
        }
        return desk.json(new Meaning(vector));
    }
}
