package dev.postlude.resume.pages;

import dev.postlude.resume.library.StoredResume;
import dev.postlude.web.Ages;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// A resume on a page.
public record ResumeCard(UUID id, String title, String format, String age) {

    static ResumeCard of(StoredResume stored, Instant now) {
        var format = stored.format.equals("json") ? "JSON Resume" : stored.format.toUpperCase(Locale.ROOT);
        return new ResumeCard(stored.id, stored.title, format, Ages.ago(stored.createdAt, now));
    }
}
