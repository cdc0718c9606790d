package dev.postlude.resume.work;

import dev.postlude.resume.document.Resume;
import dev.postlude.resume.library.Jobs;
import dev.postlude.resume.library.Resumes;
import dev.postlude.resume.tailor.JobDescription;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// The library as it stands in the database.
@ApplicationScoped
class StoredLibrary implements Library {

    private final Jobs jobs;
    private final Resumes resumes;
    private final Outcomes outcomes;

    StoredLibrary(Jobs jobs, Resumes resumes, Outcomes outcomes) {
        this.jobs = jobs;
        this.resumes = resumes;
        this.outcomes = outcomes;
    }

    @Override
    public Optional<JobDescription> job(String owner, UUID id) {
        return jobs.read(owner, id);
    }

    @Override
    public Optional<Resume> resume(String owner, UUID id) {
        return resumes.read(owner, id);
    }

    @Override
    public Optional<Made> made(UUID tailoredId) {
        return outcomes.read(tailoredId)
                .map(copy -> new Made(copy.job(), copy.tailored().resume()));
    }
}
