/// What the web side of every app shares: who is asking, where a request may come from, what a refusal looks like,
/// how a list goes on, and with which passwords a process may start.
///
/// An app throws an [Unwanted], most often an [InvalidInput] or a [NotThere], from wherever it notices; a program
/// is answered with a problem and a person with a page, which the app draws as its [LostPage]. Forms end with a
/// [Redirect]. Pages lead to [SignIn], and to the console by [OtherSide]. Moments on pages are the [DatabaseClock]'s,
/// and bytes from outside become text by [Characters]. The
/// stylesheet `/web/base.css` gives plain HTML an accessible look that an app colours by setting its variables.
@NullMarked
package dev.postlude.web;

import org.jspecify.annotations.NullMarked;
