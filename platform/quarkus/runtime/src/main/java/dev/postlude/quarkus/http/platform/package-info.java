/// The platform API: what happened, and what people and programs may do about it.
///
/// The shapes of the answers are those of `dev.postlude.engine.history`, which the console draws too. Everything is
/// at `/api/v1`, on processes that enable it.
@NullMarked
package dev.postlude.quarkus.http.platform;

import org.jspecify.annotations.NullMarked;
