package dev.postlude.ai;

import dev.postlude.ai.text.Centrality;
import dev.postlude.ai.text.Words;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Text in, text out, with nothing known about what is wanted.
record PlainTask(String instructions, String material) implements Task {

    private static final int SENTENCES = 2;

    /// The two sentences that are most central and share most with the last one, which is where people
    /// put their question.
    @Override
    public String offline(Desk desk) {
        var document = desk.read(material);
        int n = document.sentences().size();
        if (n <= SENTENCES) {
            return material.strip();
        }
        var question = Words.content(document.sentences().getLast().text());
        double asked = Math.max(document.weight(question), 1e-9);
        var central = Centrality.of(document, "", desk.embeddings());
        var value = IntStream.range(0, n)
                .mapToDouble(i -> central[i]
                        + document.weight(document.stems(i).stream()
                                        .filter(question::contains)
                                        .toList())
                                / asked)
                .toArray();
        return IntStream.range(0, n - 1)
                .boxed()
                .sorted((a, b) -> Double.compare(value[b], value[a]))
                .limit(SENTENCES)
                .sorted()
                .map(i -> document.sentences().get(i).text())
                .collect(Collectors.joining(" "));
    }
}
