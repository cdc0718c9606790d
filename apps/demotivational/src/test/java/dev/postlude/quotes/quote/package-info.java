/// Tests of the package of the same name.
@NullMarked
package dev.postlude.quotes.quote;

import org.jspecify.annotations.NullMarked;
