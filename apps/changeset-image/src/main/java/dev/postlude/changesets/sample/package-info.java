/// A Slack for demonstrations and tests: the real protocol on loopback, with real refusals.
///
/// Start reading at [dev.postlude.changesets.sample.SampleSlack].
@NullMarked
package dev.postlude.changesets.sample;

import org.jspecify.annotations.NullMarked;
