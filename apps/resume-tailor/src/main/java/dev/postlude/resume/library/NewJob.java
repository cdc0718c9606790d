package dev.postlude.resume.library;

import dev.postlude.resume.tailor.JobDescription;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A job as it was advertised, before anybody has looked whether it is one.
public record NewJob(
        @NotBlank @Size(max = 200) @Nullable String title,
        @NotBlank @Size(max = 200) @Nullable String company,

        @NotBlank @Size(min = 40, max = JobDescription.MOST_CHARACTERS) @Nullable
        String description) {

    /// What is left when it is valid.
    public JobDescription described() {
        return new JobDescription(said(title), said(company), said(description));
    }

    private static String said(@Nullable String text) {
        // PostgreSQL's text has no place for a zero.
        return text == null ? "" : text.replace("\0", "").strip();
    }
}
