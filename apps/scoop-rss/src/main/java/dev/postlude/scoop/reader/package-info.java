/// What readers do with a summary, and how that becomes a score of the run that wrote it.
///
/// A reader is a cookie or an account. What they do is stored once per reader and summary, in the transaction
/// that sends the event; functions of their own turn the events into scores, a second or a week after the
/// summary was written. Start reading at [dev.postlude.scoop.reader.Readings].
@NullMarked
package dev.postlude.scoop.reader;

import org.jspecify.annotations.NullMarked;
