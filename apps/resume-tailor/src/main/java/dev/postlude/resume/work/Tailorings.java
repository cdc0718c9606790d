package dev.postlude.resume.work;

import dev.postlude.ai.task.AiTasks;
import dev.postlude.ai.task.Ticket;
import dev.postlude.resume.library.Jobs;
import dev.postlude.resume.library.Resumes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Accepts the wish for a tailored resume. Nothing here does any of the work.
@ApplicationScoped
public class Tailorings {

    /// As tasks of this app are called.
    public static final String KIND = "tailor-resume";

    private final AiTasks tasks;
    private final Jobs jobs;
    private final Resumes resumes;
    private final EntityManager entities;

    Tailorings(AiTasks tasks, Jobs jobs, Resumes resumes, EntityManager entities) {
        this.tasks = tasks;
        this.jobs = jobs;
        this.resumes = resumes;
        this.entities = entities;
    }

    /// What tells one order from another under the same key.
    private record Wanted(UUID job, UUID resume) {}

    /// The quota, the task, what it is about and the event commit together, or none of them does. Throws
    /// [NotThere] if either is not the owner's, [dev.postlude.ai.task.OverQuota] if their share of the day
    /// is used up, and [dev.postlude.ai.task.KeyReused] if the key was sent before with another job or
    /// resume.
    @Transactional
    public Ticket ask(String owner, @Nullable String key, UUID jobId, UUID resumeId) {
        var job = jobs.owned(owner, jobId);
        var resume = resumes.owned(owner, resumeId);
        return tasks.accept(owner, KIND, key, new Wanted(job.id, resume.id), task -> {
            remember(task, owner, job.id, resume.id);
            return new TailorRequested(task, job.id, resume.id, owner);
        });
    }

    private void remember(UUID task, String owner, UUID job, UUID resume) {
        entities.createNativeQuery("""
                        INSERT INTO resume.tailoring (task_id, owner, job_id, resume_id, asked_at)
                        VALUES (:task, :owner, :job, :resume, now())
                        """)
                .setParameter("task", task)
                .setParameter("owner", owner)
                .setParameter("job", job)
                .setParameter("resume", resume)
                .executeUpdate();
    }

    /// What a task is about; empty if its job or its resume has been deleted.
    public Optional<Tailoring> find(String owner, UUID task) {
        return Tailoring.<Tailoring>find("taskId = ?1 and owner = ?2", task, owner)
                .firstResultOptional();
    }

    public List<Tailoring> find(String owner, Collection<UUID> these) {
        return these.isEmpty() ? List.of() : Tailoring.list("owner = ?1 and taskId in ?2", owner, these);
    }
}
