/// The rules of the house: what no compiler checks and every reader notices.
///
/// A [Rule] looks at a [Project] and gives [Finding]s, each of which says what to do. [Rules] lists them all; the
/// tidy test runs them over this repository, and a test of each shows that it can fail.
/// The arrows between modules and packages are in [Arrows] and [InlineModels], which read compiled classes instead.
@NullMarked
package dev.postlude.house;

import org.jspecify.annotations.NullMarked;
