/// Draws a release as pictures.
///
///     ReleasePlan ──► CardLayout or ListLayout ──► stories ──► PageFlow ──► Cards ──► Rendering
///                      what is told, in order                  on which page           as PNG
///
/// A story is one change or one row, set in type only when its turn comes. What finds no room on a page goes on the
/// next one; what finds none on the last is counted, and the picture says so itself.
///
/// Start reading at [dev.postlude.changesets.card.Cards].
@NullMarked
package dev.postlude.changesets.card;

import org.jspecify.annotations.NullMarked;
