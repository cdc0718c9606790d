/// What a quote is worth: a judge's mark, whether anybody reacted, and what all who voted think by now.
///
/// The judge and the reaction are deferred, so neither can hold a quote up; votes become scores in runs of their own,
/// however late they come. All of it is credited to the run that wrote the quote. Start reading at
/// [dev.postlude.quotes.scoring.QuoteMetrics].
@NullMarked
package dev.postlude.quotes.scoring;

import org.jspecify.annotations.NullMarked;
