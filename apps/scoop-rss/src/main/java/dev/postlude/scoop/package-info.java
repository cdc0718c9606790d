/// Scoop, a feed reader that learns which summaries to write.
///
///     feed ──ingest──► story ──StoryCreated──► SummarizeStory ──► summary ──► page
///                                                   │                          │
///                                       guardrails, then the judge     opens, clicks, saves, ratings
///                                                   └────────► scores ◄────────┘
///
/// Every summary is written by one of two strategies, and everything that is learnt about it, at once or a week
/// later, is credited to the run that wrote it. Routes store and enqueue; only functions call a model.
///
/// Start reading at [dev.postlude.scoop.summary.SummarizeStory].
@NullMarked
package dev.postlude.scoop;

import org.jspecify.annotations.NullMarked;
