package dev.postlude.api;

import java.util.List;

/// A function that starts when the run that deferred it has ended, and whose result is what that run
/// scored. It may take steps, sleep, and wait a week for a person.
public interface Scorer<I extends Record> extends Deferrable<I> {

    /// What this scorer writes. A metric it says nothing about is recorded as expired, and one of a
    /// scorer that failed as an error; neither is ever a zero.
    List<Metric> metrics();

    /// The scores, credited to the parent run and its variants.
    Verdict score(I input, Run run, Parent parent) throws Exception;
}
