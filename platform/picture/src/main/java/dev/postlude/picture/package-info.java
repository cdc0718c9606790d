/// Draws text as pictures, with fonts of its own and the same pixels everywhere.
@NullMarked
package dev.postlude.picture;

import org.jspecify.annotations.NullMarked;
