/// What the raw rows of a person come to, day by day.
///
///     changed_day ──RollUp──► measured metrics of those days ──► derived metrics from the first of them on
///                                (sums, levels, nights, sessions)     (load, baselines, trends, scores)
///                                               └────────► daily_metric ◄────────┘
///
/// A row of `daily_metric` says what it rests on, so a sentence that cites `{metric, date, value}` can be checked by
/// anybody. A roll-up of the same rows writes the same rows: it may die and be done again at any moment.
///
/// Start reading at [dev.postlude.fitness.metrics.RollUp]; the formulas are in the packages below.
@NullMarked
package dev.postlude.fitness.metrics;

import org.jspecify.annotations.NullMarked;
