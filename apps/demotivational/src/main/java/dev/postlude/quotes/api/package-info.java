/// Quotes and votes over HTTP. Nothing here calls a model; that is what functions are for.
@NullMarked
package dev.postlude.quotes.api;

import org.jspecify.annotations.NullMarked;
