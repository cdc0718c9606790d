package dev.postlude.resume.tailor;

import java.util.List;

/// What a model wants changed. It points at lines of the resume by id; it cannot say anything about what it does not
/// point at, and what it does not mention stays as it is.
///
/// @param label   what the person calls themselves; empty to leave it
/// @param summary empty text to leave it
/// @param entries the positions and projects whose lines are to be chosen, ordered or reworded
/// @param skills  the skills in the order to show them; others follow
record Edits(String label, Said summary, List<Entry> entries, List<Said> skills) {

    /// @param sources ids of the lines it says again
    record Said(List<String> sources, String text) {}

    /// @param id    `work[0]`, `volunteer[0]` or `projects[0]`
    /// @param lines its highlights, in order; those not among any sources are left out
    record Entry(String id, List<Said> lines) {}
}
