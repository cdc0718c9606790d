/// Puts the pictures of a release into Slack, once, and hears what people there make of them.
///
/// Start reading at [dev.postlude.changesets.slack.Posting].
@NullMarked
package dev.postlude.changesets.slack;

import org.jspecify.annotations.NullMarked;
