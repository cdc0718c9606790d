/// Small apps, built and started as an app is, and asked from outside.
@NullMarked
package dev.postlude.quarkus.test;

import org.jspecify.annotations.NullMarked;
