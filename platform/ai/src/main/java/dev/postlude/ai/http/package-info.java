/// The tasks of an app over HTTP: one's own, one by one, as a list, and as a stream.
///
/// Nothing here may know a model. Start reading at [AiJobResource].
@NullMarked
package dev.postlude.ai.http;

import org.jspecify.annotations.NullMarked;
