package dev.postlude.ai.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which sentences a text turns around: those that the others are like, by a random walk over the graph
/// of likeness, with some favour to what is said early and to what the title announces.
public final class Centrality {

    private static final double DAMPING = 0.85;
    private static final int ROUNDS = 40;
    private static final double LEAD_FAVOUR = 0.6;
    private static final double TITLE_FAVOUR = 0.8;

    private Centrality() {}

    /// For each sentence a share between 0 and 1; the most central sentence has 1.
    public static double[] of(Document document, String title, Optional<Embeddings> embeddings) {
        int n = document.sentences().size();
        if (n == 0) {
            return new double[0];
        }
        var rank = walk(embeddings.map(model -> byMeaning(document, model)).orElseGet(() -> byWords(document)));
        var announced = Words.content(title);
        double announcedWeight = document.weight(announced);
        double most = 0;
        for (int i = 0; i < n; i++) {
            rank[i] *= 1 + LEAD_FAVOUR / (1 + i);
            if (announcedWeight > 0) {
                var shared =
                        document.stems(i).stream().filter(announced::contains).toList();
                rank[i] *= 1 + TITLE_FAVOUR * document.weight(shared) / announcedWeight;
            }
            most = Math.max(most, rank[i]);
        }
        for (int i = 0; i < n; i++) {
            rank[i] /= most;
        }
        return rank;
    }

    private static double[][] byWords(Document document) {
        int n = document.sentences().size();
        var length = new double[n];
        for (int i = 0; i < n; i++) {
            length[i] = Math.sqrt(squares(document, document.stems(i)));
        }
        var likeness = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                var shared = shared(document.stems(i), document.stems(j));
                double cosine = shared.isEmpty() ? 0 : squares(document, shared) / (length[i] * length[j]);
                likeness[i][j] = cosine;
                likeness[j][i] = cosine;
            }
        }
        return likeness;
    }

    private static double[][] byMeaning(Document document, Embeddings embeddings) {
        var vectors =
                embeddings.of(document.sentences().stream().map(Sentence::text).toList());
        int n = vectors.size();
        var likeness = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double cosine = Math.max(0, Embeddings.cosine(vectors.get(i), vectors.get(j)));
                likeness[i][j] = cosine;
                likeness[j][i] = cosine;
            }
        }
        return likeness;
    }

    private static double[] walk(double[][] likeness) {
        int n = likeness.length;
        var out = new double[n];
        for (int i = 0; i < n; i++) {
            out[i] = Arrays.stream(likeness[i]).sum();
        }
        var rank = new double[n];
        Arrays.fill(rank, 1.0 / n);
        for (int round = 0; round < ROUNDS; round++) {
            var next = new double[n];
            for (int i = 0; i < n; i++) {
                double incoming = 0;
                for (int j = 0; j < n; j++) {
                    incoming += out[j] == 0 ? 0 : rank[j] * likeness[j][i] / out[j];
                }
                next[i] = (1 - DAMPING) / n + DAMPING * incoming;
            }
            rank = next;
        }
        return rank;
    }

    private static double squares(Document document, Iterable<String> stems) {
        double sum = 0;
        for (var stem : stems) {
            sum += document.weight(stem) * document.weight(stem);
        }
        return sum;
    }

    private static List<String> shared(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).toList();
    }
}
