/// What is a word of the language, a text or a remark in a piece of code, as far as one can tell without understanding
/// it. Languages that are not known here stay as they are. Start reading at [Scan].
@NullMarked
package dev.postlude.changesets.code;

import org.jspecify.annotations.NullMarked;
