/// Writes quotes.
///
/// One of two contestants is chosen by chance and asked; what it said is held against the guardrails as it came, and
/// compared with the newest quotes by meaning. Start reading at [dev.postlude.quotes.writing.GenerateQuote].
@NullMarked
package dev.postlude.quotes.writing;

import org.jspecify.annotations.NullMarked;
