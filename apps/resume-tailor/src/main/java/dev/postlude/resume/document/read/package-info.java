/// Makes a resume of the bytes somebody uploaded: JSON, PDF, DOCX or plain text. Start reading at [ResumeReader].
@NullMarked
package dev.postlude.resume.document.read;

import org.jspecify.annotations.NullMarked;
