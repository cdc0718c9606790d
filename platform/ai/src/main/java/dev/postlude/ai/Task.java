package dev.postlude.ai;

/// What a model is asked to do, written once for models that read text and once for the one that cannot.
///
/// A real model receives [#instructions()] as its system message and [#material()] as the user's. The
/// offline model understands neither; it lets the task work on the same material with the tools on its
/// [Desk]. So a new kind of task brings its own offline way of doing it, and nothing else changes:
///
///     record Headline(String changes) implements Task {
///         public String instructions() { return "Write one headline for these changes. …"; }
///         public String material() { return changes; }
///         public String offline(Desk desk) { return desk.read(changes).sentences().getFirst().text(); }
///     }
///
/// An offline way must compute its result from the material. One that returns prepared text would make
/// every experiment on it a lie.
public interface Task {

    /// What to do, for a real model.
    String instructions();

    /// What to do it with, for a real model: untrusted text belongs inside [Material#quote].
    String material();

    /// The same, done in this process from the same material: the same input gives the same result.
    String offline(Desk desk);
}
