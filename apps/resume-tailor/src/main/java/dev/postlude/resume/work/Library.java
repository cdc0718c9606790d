package dev.postlude.resume.work;

import dev.postlude.resume.document.Resume;
import dev.postlude.resume.tailor.JobDescription;
import java.util.Optional;
import java.util.UUID;

/// What the work reads. Each is empty once its owner has deleted it, which may happen at any moment.
interface Library {

    Optional<JobDescription> job(String owner, UUID id);

    Optional<Resume> resume(String owner, UUID id);

    /// A tailored resume, and the job it is for.
    record Made(JobDescription job, Resume resume) {}

    Optional<Made> made(UUID tailoredId);
}
