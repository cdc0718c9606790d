/// Writes a resume for people: as a page, as a PDF, as a Word document, as plain text. Nothing is ever
/// fetched to do so.
@NullMarked
package dev.postlude.resume.document.write;

import org.jspecify.annotations.NullMarked;
