/// Believes GitHub's word, if it is signed.
///
/// Start reading at [dev.postlude.changesets.github.GithubWebhook].
@NullMarked
package dev.postlude.changesets.github;

import org.jspecify.annotations.NullMarked;
