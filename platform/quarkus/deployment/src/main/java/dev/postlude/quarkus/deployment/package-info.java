/// What happens when an app is built: its functions are found, and what is wrong with them is said then and there.
@NullMarked
package dev.postlude.quarkus.deployment;

import org.jspecify.annotations.NullMarked;
