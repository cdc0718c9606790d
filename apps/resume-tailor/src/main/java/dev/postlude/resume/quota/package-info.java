/// What tailoring costs: one of a day's share, taken with the task and given back if it fails.
///
/// Start reading at [DailyQuota].
@NullMarked
package dev.postlude.resume.quota;

import org.jspecify.annotations.NullMarked;
