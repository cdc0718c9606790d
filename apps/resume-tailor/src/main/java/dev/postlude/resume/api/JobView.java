package dev.postlude.resume.api;

import dev.postlude.resume.library.Job;
import java.time.Instant;
import java.util.UUID;

/// A job as whoever wants it sees it.
public record JobView(UUID id, String title, String company, String description, Instant createdAt) {

    static JobView of(Job job) {
        return new JobView(job.id, job.title, job.company, job.description, job.createdAt);
    }
}
