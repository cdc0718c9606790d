/// Writes exports as Apple Health would, of any size, with everything that is wrong with them, and tells the truth
/// about
/// what is in them.
///
/// The person in them is invented, and so is every word. What happens on a day follows from the seed and the day alone.
/// So two exports of one seed agree in all they both cover, as two exports of one phone do, and nothing needs to be
/// remembered: a file of a gigabyte takes no more memory than one of a megabyte.
///
/// Start reading at [dev.postlude.fitness.sample.ExportGenerator].
@NullMarked
package dev.postlude.fitness.sample;

import org.jspecify.annotations.NullMarked;
