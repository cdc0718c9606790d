/// Reading text without a model: sentences, words, numbers, names, and which sentences matter.
///
/// Everything here is a pure function of its input, so the same text is always read the same way.
/// The rules of language are those of English; numbers and sentence ends work for most of Europe.
///
/// Start reading at [Document].
@NullMarked
package dev.postlude.ai.text;

import org.jspecify.annotations.NullMarked;
