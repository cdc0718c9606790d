/// The resume tailor for people, usable without scripts. Start reading at [DeskPages].
@NullMarked
package dev.postlude.resume.pages;

import org.jspecify.annotations.NullMarked;
