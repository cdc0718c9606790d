package dev.postlude.fitness.person;

/// A table with rows of a person, offered to whoever asks for all that is known about them. Implemented as a bean.
public interface PersonalTable {

    /// The name of its part of the export, such as `workouts`.
    String name();

    /// A query with one parameter, the person's number. Its columns are those of the export; it may have any number
    /// of rows.
    String sql();
}
