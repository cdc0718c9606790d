package dev.postlude.resume.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.postlude.resume.document.Resume;
import dev.postlude.resume.library.StoredResume;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A resume as its owner sees it.
///
/// @param format what was uploaded: `json`, `pdf`, `docx` or `text`
/// @param resume what was read from it, as JSON Resume; lists leave it out
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResumeView(
        UUID id,
        String title,
        String format,
        Instant createdAt,
        @Nullable Resume resume) {

    static ResumeView of(StoredResume stored, @Nullable Resume document) {
        return new ResumeView(stored.id, stored.title, stored.format, stored.createdAt, document);
    }
}
