/// What compose.yaml and the Dockerfile say.
@NullMarked
package dev.postlude.suite.image;

import org.jspecify.annotations.NullMarked;
