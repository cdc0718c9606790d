/// Changeset images: what a release says, as pictures for Slack.
///
///     folder, files, zip or webhook ──► ReleasePlan ──► headline? ──► card or list ──► Slack
///                                                                                       │
///                                guardrails, the judge, a click or a reaction ──► scores ◄──┘
///
/// The core (`changeset`, `release`, `changelog`) knows neither a framework nor a database; the command
/// line and the app share it.
///
/// Start reading at [dev.postlude.changesets.release.ReleasePlan].
@NullMarked
package dev.postlude.changesets;

import org.jspecify.annotations.NullMarked;
