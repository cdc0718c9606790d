/// The pages that people read in the morning. They work without scripts: charts are SVG, every action is a form that
/// redirects with a notice, and what is still being done refreshes itself.
@NullMarked
package dev.postlude.fitness.pages;

import org.jspecify.annotations.NullMarked;
