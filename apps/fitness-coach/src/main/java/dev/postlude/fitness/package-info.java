/// The fitness coach: an Apple Health export becomes daily measures, and those become advice that cites them.
///
///     export.zip ──POST /api/imports──► spool ──ImportExport──► sample, sleep, workout, ...
///                                                                    │
///                                     changed_day, DaysChanged ──────┴──► roll-ups ──► advice
///
/// What the rows of the schema `fitness` mean:
///
/// - `person` is a visitor ([dev.postlude.web.Visitor#key]), `person.id` the small number that all other rows carry.
///   Whoever adds a table with a row for a person lets it reference `person ON DELETE CASCADE`, so that
///   `DELETE /api/me` takes it along, and offers it to `GET /api/me/export` as a bean of type
///   [dev.postlude.fitness.person.PersonalTable].
/// - Instants (`start_at`, `end_at`) are UTC. `utc_offset` holds the minutes east of Greenwich where the person was,
///   `day` the local day on which the thing began. Group by `day`, never by the date of `start_at`.
/// - `sample.value` is in the unit of its row in `measure`: m, s, kg, kcal, 1/min, ms, °C, and fractions where Apple
///   says percent (0.97, not 97). [dev.postlude.fitness.health.Measure] has the same list as an enum. Of kind `sum`
///   are steps, distances, energy and times: they add up over a day, but only after the overlap of several sources
///   is taken out. Of kind `level` are pulse, weight and the like.
/// - `sample` holds what every source said, watch and phone side by side. `source_rank` says whom to believe first,
///   family by family; [dev.postlude.fitness.health.Intervals] merges by it.
/// - Samples of categories have the value 1 when it happened and 0 when not (`stand_hour`), or their length in seconds
///   (`mindful_time`, and every category nobody here knows), and the category's word in `label`.
/// - `sleep` has every stretch by every source. `in_bed` lies over the stages; `asleep` is what sources without
///   stages say. `night` is the day of waking: local start plus twelve hours. Merge by
///   [dev.postlude.fitness.health.SleepStages].
/// - `workout.distance` and `.energy` are from its statistics, or from the totals that older exports have.
///   `workout_statistic` has the rest by measure, such as the average of `heart_rate`.
/// - `activity_summary` is Apple's own account of a day; of two exports the newer one counts.
/// - `changed_day` names the days whose rows have changed, for sleep the nights. It is written with the rows. Whoever
///   rolls up deletes the days it took in the transaction that stores what it made of them;
///   [dev.postlude.fitness.imports.DaysChanged] says when to look.
///
/// People look at imports, workouts, advice and themselves one by one: those are Panache entities
/// ([dev.postlude.fitness.person.Person] and what is
/// called `Stored`). What comes in bulk, is summed up, or must be on the connection of a step with its checkpoint is
/// plain SQL, on purpose: COPY, merges, roll-ups and conditional updates have no use for objects.
///
/// Start reading at [dev.postlude.fitness.imports.ImportExport].
@NullMarked
package dev.postlude.fitness;

import org.jspecify.annotations.NullMarked;
