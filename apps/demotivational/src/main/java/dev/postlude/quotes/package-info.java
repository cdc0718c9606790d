/// Demotivational quotes: two models write them, and everybody decides which is bleaker.
///
///     POST /api/quotes ──┐
///                        ├──QuoteRequested──► GenerateQuote ──► quote ──► page, feed, picture
///     the clock ─────────┘                         │                        │
///                                     guardrails, judge, reaction         votes
///                                                  └───────► scores ◄───────┘
///
/// Start reading at [dev.postlude.quotes.writing.GenerateQuote]: it is one screen, and the rest of the app is there
/// so that it has something to do.
@NullMarked
package dev.postlude.quotes;

import org.jspecify.annotations.NullMarked;
