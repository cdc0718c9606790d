/// The tour's own material: further stories made of a few, and the site that serves them.
@NullMarked
package dev.postlude.suite.tour.scoop;

import org.jspecify.annotations.NullMarked;
