/// What every process answers when something is wrong: `application/problem+json`, never a stack trace.
///
/// Apps need nothing of this: their exceptions, unknown paths, refused media types and failed validations end here
/// by themselves. A mapper of their own for a more special exception wins.
@NullMarked
package dev.postlude.quarkus.http.problem;

import org.jspecify.annotations.NullMarked;
