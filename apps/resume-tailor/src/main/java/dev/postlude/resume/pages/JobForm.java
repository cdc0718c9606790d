package dev.postlude.resume.pages;

import org.jspecify.annotations.Nullable;

/// What stands in the form for a job.
public record JobForm(String title, String company, String description) {

    static final JobForm EMPTY = new JobForm("", "", "");

    static JobForm of(@Nullable String title, @Nullable String company, @Nullable String description) {
        return new JobForm(
                title == null ? "" : title, company == null ? "" : company, description == null ? "" : description);
    }
}
