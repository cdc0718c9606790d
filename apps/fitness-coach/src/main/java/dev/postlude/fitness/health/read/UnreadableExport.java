package dev.postlude.fitness.health.read;

/// The file is no export, or ends too soon, or exceeds a limit. The message is a sentence for whoever uploaded it.
public final class UnreadableExport extends RuntimeException {

    public UnreadableExport(String sentence) {
        super(sentence);
    }

    public UnreadableExport(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
