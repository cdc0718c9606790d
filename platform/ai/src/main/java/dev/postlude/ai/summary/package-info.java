/// Summaries that lead with a question or with a fact, for models that write and for the one that extracts.
///
/// The offline way is grammar, not prose: it finds the sentence a story turns around, takes it apart into
/// subject, verb and the rest, and asks for what the rest of the story explains; or it shortens the sentence
/// with the hardest facts and the one that says what follows. Its rules are those of English.
///
/// Start reading at [Summarise] and [Lead].
@NullMarked
package dev.postlude.ai.summary;

import org.jspecify.annotations.NullMarked;
