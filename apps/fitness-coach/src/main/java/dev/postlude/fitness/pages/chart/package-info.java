/// Charts as SVG, drawn on the server: they need no script, scale to any screen, follow the colors of the page by
/// their classes, and say in words what they show.
@NullMarked
package dev.postlude.fitness.pages.chart;

import org.jspecify.annotations.NullMarked;
