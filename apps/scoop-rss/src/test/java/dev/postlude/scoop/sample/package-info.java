/// The sample publications are read as the app reads any others.
@NullMarked
package dev.postlude.scoop.sample;

import org.jspecify.annotations.NullMarked;
