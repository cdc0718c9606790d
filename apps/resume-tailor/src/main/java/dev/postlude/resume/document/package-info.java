/// A resume as JSON Resume describes it: kept whole and in its own order, read through views.
///
/// Every text in it has an id, which is its path: `work[0].highlights[2]`. The ids of the resume somebody
/// uploaded are what a tailored one points back to. Start reading at [Resume].
@NullMarked
package dev.postlude.resume.document;

import org.jspecify.annotations.NullMarked;
