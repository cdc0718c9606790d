package dev.postlude.ai.task;

/// Whose tasks the present request may ask for and add to.
///
/// Without a bean of this type an account is known by its name and everybody else as [dev.postlude.ai.http.CallerOwner]
/// says. An app that tells its visitors apart in its own way brings its own.
public interface TaskOwner {

    /// The same for the same person, at most 200 characters.
    String key();
}
