/// Tests of the package of the same name.
@NullMarked
package dev.postlude.quotes.scoring;

import org.jspecify.annotations.NullMarked;
