/// The mathematics of experiments, as pure functions: no database, no clock, no hidden chance.
///
///     Assignment ─► which variant a unit gets, and with what probability
///     Summary    ─► n, mean and spread of the values of one metric on one variant
///        │
///        ├─► ConfidenceSequence   intervals and p-values that hold however often one looks
///        ├─► BoundedSequence      the same for flags and bounded scores, exact from the first value
///        ├─► EmpiricalBernstein   the same for bounded scores whose order is known, sharper when they agree
///        └─► Welch, Proportions   for one look at a number of runs fixed beforehand
///     SampleRatio  ─► whether the variants got the traffic their weights promise
///     Multiplicity ─► what a family of tests does to each of them
///     Power        ─► what could have been seen by now
///
/// In every comparison A is the baseline, B the candidate, and the difference is B − A in the metric's own
/// unit. A variance divides by n − 1. What cannot be computed is absent, never 0, 1 or NaN.
///
/// [dev.postlude.stats.reading] puts these together into what the experiment page shows. Start reading at
/// [ConfidenceSequence].
@NullMarked
package dev.postlude.stats;

import org.jspecify.annotations.NullMarked;
