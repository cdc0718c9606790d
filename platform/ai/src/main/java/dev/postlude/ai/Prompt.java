package dev.postlude.ai;

import org.jspecify.annotations.Nullable;

/// One question to a model: the task, and how much may be said.
///
/// @param maxOutputTokens where a real model is cut off
/// @param temperature     null leaves it to the model
/// @param shape           the JSON that is wanted, described for the model; empty for plain text
public record Prompt(
        Task task, int maxOutputTokens, @Nullable Double temperature, String shape) {

    private static final int MOST_TOKENS = 1024;

    public Prompt {
        if (maxOutputTokens < 1) {
            throw new IllegalArgumentException("A prompt allows at least 1 output token; was " + maxOutputTokens);
        }
    }

    public static Prompt of(Task task) {
        return new Prompt(task, MOST_TOKENS, null, "");
    }

    /// A question without a task of its own. The offline model answers it with the sentences of `user`
    /// that say most about the question, for want of anything better.
    public static Prompt of(String system, String user) {
        return of(new PlainTask(system, user));
    }

    public Prompt maxOutputTokens(int tokens) {
        return new Prompt(task, tokens, temperature, shape);
    }

    public Prompt temperature(double value) {
        return new Prompt(task, maxOutputTokens, value, shape);
    }

    Prompt asking(String newShape) {
        return new Prompt(task, maxOutputTokens, temperature, newShape);
    }

    /// The system message of a real model.
    String system() {
        if (shape.isEmpty()) {
            return task.instructions();
        }
        return task.instructions() + "\n\nAnswer with one JSON value of this shape and nothing around it:\n" + shape;
    }
}
