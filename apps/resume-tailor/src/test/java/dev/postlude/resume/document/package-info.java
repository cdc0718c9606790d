/// Documents are read and written as a person would.
@NullMarked
package dev.postlude.resume.document;

import org.jspecify.annotations.NullMarked;
