/// Tests of the package of the same name.
@NullMarked
package dev.postlude.quotes.share;

import org.jspecify.annotations.NullMarked;
