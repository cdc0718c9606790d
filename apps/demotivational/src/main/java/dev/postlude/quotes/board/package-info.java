/// Who is ahead, counted from the quotes as they stand.
@NullMarked
package dev.postlude.quotes.board;

import org.jspecify.annotations.NullMarked;
