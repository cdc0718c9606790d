package dev.postlude.ai;

/// A language model, or the offline stand-in for one.
///
/// Ask it inside a step: the answer is then kept, and the model's name, its tokens and its latency are
/// noted beside it. It waits, so it belongs on a virtual thread, and it never tries twice by itself.
public interface Model {

    /// The name it is configured under, such as `writer` or `judge`.
    String name();

    /// What is behind the name: `offline`, `openai`, `anthropic` or `ollama`.
    Provider provider();

    /// Asks once. Throws a [ModelFailure] that says whether asking again can help.
    Answer answer(Prompt prompt);

    /// Asks for JSON in the shape of the record `type`, and reads it strictly: an answer that was cut off,
    /// is no JSON, or lacks a component is an [UnreadableAnswer].
    default <T extends Record> Typed<T> answer(Prompt prompt, Class<T> type) {
        var answer = answer(prompt.asking(Shape.of(type)));
        return new Typed<>(Json.read(answer, type, name()), answer);
    }

    /// A value read from an answer, and the answer it was read from.
    record Typed<T>(T value, Answer answer) {}
}
