package dev.postlude.picture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// What was not drawn as it was written, in sentences, each said once.
final class Findings {

    private final SequencedSet<String> sentences = new LinkedHashSet<>();
    private int more;

    void add(String sentence) {
        if (sentences.size() < Limits.FINDINGS) {
            sentences.add(sentence);
        } else if (!sentences.contains(sentence)) {
            more++;
        }
    }

    void addAll(List<String> others) {
        others.forEach(this::add);
    }

    List<String> list() {
        if (more == 0) {
            return List.copyOf(sentences);
        }
        var list = new ArrayList<>(sentences);
        list.add("And %d more of this kind.".formatted(more));
        return List.copyOf(list);
    }
}
