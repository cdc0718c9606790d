package dev.postlude.ai;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.postlude.ai.text.Embeddings;
import java.util.List;

/// The embedding model all-MiniLM-L6-v2, quantized, that comes inside a jar. Loading takes half a second
/// and 190 MB, so it waits for the first text.
final class MiniLm implements Embeddings {

    private static final String PROBE =
            "dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel";

    /// Whether the jar is there at all; it is optional because of its size.
    static boolean present() {
        try {
            Class.forName(PROBE, false, MiniLm.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    @Override
    public List<float[]> of(List<String> texts) {
        var segments = texts.stream().map(TextSegment::from).toList();
        return Loaded.MODEL.embedAll(segments).content().stream()
                .map(embedding -> embedding.vector())
                .toList();
    }

    /// Loaded by the virtual machine when it is first touched, once.
    private static final class Loaded {

        // On the caller's own thread: two cores are quickly oversubscribed, and runs are parallel already.
        static final EmbeddingModel MODEL = new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);
    }
}
