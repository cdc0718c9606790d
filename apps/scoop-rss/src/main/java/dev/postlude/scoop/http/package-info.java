/// What holds for every request: where it may come from, what a refusal looks like, and with which passwords the
/// process may start.
@NullMarked
package dev.postlude.scoop.http;

import org.jspecify.annotations.NullMarked;
