/// Whether this process can take work, and whether it still does any.
@NullMarked
package dev.postlude.quarkus.health;

import org.jspecify.annotations.NullMarked;
