/// Quotes as they stand in the database, and how one comes to ask for one.
///
/// A row exists before the request is answered, and the event that has it written commits with it. Start reading at
/// [dev.postlude.quotes.quote.Requests].
@NullMarked
package dev.postlude.quotes.quote;

import org.jspecify.annotations.NullMarked;
