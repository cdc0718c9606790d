/// What the sample Slack remembers.
@NullMarked
package dev.postlude.changesets.sample;

import org.jspecify.annotations.NullMarked;
