/// The JSON that programs read and write.
///
/// Routes check, store and enqueue. None of them calls a model.
@NullMarked
package dev.postlude.scoop.api;

import org.jspecify.annotations.NullMarked;
