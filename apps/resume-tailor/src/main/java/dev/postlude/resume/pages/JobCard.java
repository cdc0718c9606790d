package dev.postlude.resume.pages;

import dev.postlude.resume.library.Job;
import dev.postlude.web.Ages;
import java.time.Instant;
import java.util.UUID;

/// A job on a page.
public record JobCard(UUID id, String title, String company, String age) {

    static JobCard of(Job job, Instant now) {
        return new JobCard(job.id, job.title, job.company, Ages.ago(job.createdAt, now));
    }
}
