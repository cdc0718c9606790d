/// The board's arithmetic against numbers known otherwise.
@NullMarked
package dev.postlude.quotes.board;

import org.jspecify.annotations.NullMarked;
