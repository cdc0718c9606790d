/// What holds for every request: where it may come from, what a browser may do with the answer, who may start.
@NullMarked
package dev.postlude.scoop.http;

import org.jspecify.annotations.NullMarked;
