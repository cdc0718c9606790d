/// The wall that quotes hang on, and the pages around it. Everything works without scripts.
@NullMarked
package dev.postlude.quotes.pages;

import org.jspecify.annotations.NullMarked;
