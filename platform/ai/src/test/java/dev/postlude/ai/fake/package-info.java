/// Providers for tests: real HTTP on this machine, the real protocols, and every way they fail.
@NullMarked
package dev.postlude.ai.fake;

import org.jspecify.annotations.NullMarked;
