/// Where uploads lie until they have been read, and how untrusted archives are opened.
///
/// Nothing of an archive is ever unpacked to a path: its one XML is read out of it as a stream, and every other file in
/// it stays where it is.
@NullMarked
package dev.postlude.fitness.imports.spool;

import org.jspecify.annotations.NullMarked;
