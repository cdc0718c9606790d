package dev.postlude.ai.text;

import java.util.List;

/// Turns texts into vectors whose angle says how alike they are in meaning.
public interface Embeddings {

    /// One vector for each text, in order.
    List<float[]> of(List<String> texts);

    /// From -1 to 1; texts about the same thing are above 0.5 with the models used here.
    static double cosine(float[] one, float[] other) {
        double dot = 0;
        double ones = 0;
        double others = 0;
        for (int i = 0; i < one.length; i++) {
            dot += one[i] * other[i];
            ones += one[i] * one[i];
            others += other[i] * other[i];
        }
        return ones == 0 || others == 0 ? 0 : dot / Math.sqrt(ones * others);
    }
}
