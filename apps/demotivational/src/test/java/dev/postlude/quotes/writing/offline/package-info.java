/// Tests of the package of the same name.
@NullMarked
package dev.postlude.quotes.writing.offline;

import org.jspecify.annotations.NullMarked;
