package dev.postlude.resume.document;

/// From when to when, as precisely as the resume says it.
///
/// @param start `2021`, `2021-03` or `2021-03-15`; empty if not said
/// @param end   as above; empty also for what still goes on
public record Period(String start, String end) {

    public boolean said() {
        return !start.isEmpty() || !end.isEmpty();
    }
}
