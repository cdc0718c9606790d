/// What stands in for the two contestants when no model is configured: two small grammars, with two temperaments.
///
/// No quote is stored here. A sentence is made of the topic, its number, its letters, and pieces that chance puts
/// together. Start reading at [dev.postlude.quotes.writing.offline.Subject].
@NullMarked
package dev.postlude.quotes.writing.offline;

import org.jspecify.annotations.NullMarked;
