/// Tests of the package of the same name.
@NullMarked
package dev.postlude.quotes.writing;

import org.jspecify.annotations.NullMarked;
