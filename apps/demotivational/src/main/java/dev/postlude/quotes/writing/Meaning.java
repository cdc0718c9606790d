package dev.postlude.quotes.writing;

import java.util.List;

/// A text as a point among all texts: near to what means the same.
public record Meaning(List<Float> vector) {

    float[] array() {
        var array = new float[vector.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = vector.get(i);
        }
        return array;
    }
}
