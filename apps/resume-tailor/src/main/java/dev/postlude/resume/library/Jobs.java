package dev.postlude.resume.library;

import dev.postlude.resume.ResumeSettings;
import dev.postlude.resume.tailor.JobDescription;
import dev.postlude.web.Cursor;
import dev.postlude.web.NotThere;
import dev.postlude.web.Page;
import dev.postlude.web.Unwanted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The jobs people want.
@ApplicationScoped
public class Jobs {

    private final EntityManager entities;
    private final int most;

    Jobs(EntityManager entities, ResumeSettings settings) {
        this.entities = entities;
        this.most = settings.most().jobs();
    }

    /// Keeps a job. The same one again, of the same owner, is the one that is there already.
    @Transactional
    public Added add(String owner, JobDescription job) {
        var digest = Digest.of(job.title(), job.company(), job.description());
        Room.of(entities, "job", owner);
        var known = known(owner, digest);
        if (known.isPresent()) {
            return new Added(known.get(), false);
        }
        if (Job.count("owner", owner) >= most) {
            throw new Unwanted(
                    409,
                    "No room left",
                    "You keep %d jobs here, and that is the most there can be. Delete one first.".formatted(most));
        }
        var id = UUID.randomUUID();
        entities.createNativeQuery("""
                        INSERT INTO resume.job (id, owner, title, company, description, digest, created_at)
                        VALUES (:id, :owner, :title, :company, :description, :digest, now())
                        """)
                .setParameter("id", id)
                .setParameter("owner", owner)
                .setParameter("title", job.title())
                .setParameter("company", job.company())
                .setParameter("description", job.description())
                .setParameter("digest", digest)
                .executeUpdate();
        return new Added(id, true);
    }

    private Optional<UUID> known(String owner, String digest) {
        List<?> found = entities.createNativeQuery(
                        "SELECT id FROM resume.job WHERE owner = :owner AND digest = :digest", UUID.class)
                .setParameter("owner", owner)
                .setParameter("digest", digest)
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    public Page<Job> list(Lists wanted) {
        List<Job> found = Job.find(Lists.NEWEST_FIRST, wanted.parameters())
                .range(0, wanted.limit())
                .list();
        return Page.of(found, wanted.limit(), job -> new Cursor(job.createdAt, job.id));
    }

    /// Throws [NotThere] for somebody else's, as for none.
    public Job owned(String owner, UUID id) {
        return Job.<Job>find("id = ?1 and owner = ?2", id, owner)
                .firstResultOptional()
                .orElseThrow(() -> new NotThere("job", id));
    }

    /// The job for a function that works for its owner; empty if it has been deleted meanwhile.
    @Transactional
    public Optional<JobDescription> read(String owner, UUID id) {
        return Job.<Job>find("id = ?1 and owner = ?2", id, owner)
                .firstResultOptional()
                .map(Job::asDescription);
    }

    /// The companies somebody has to do with, as they wrote them.
    public List<String> companies(String owner) {
        return entities.createQuery("select distinct j.company from Job j where j.owner = :owner", String.class)
                .setParameter("owner", owner)
                .getResultList();
    }

    /// With everything that was made for it.
    @Transactional
    public void delete(String owner, UUID id) {
        if (Job.delete("id = ?1 and owner = ?2", id, owner) == 0) {
            throw new NotThere("job", id);
        }
    }
}
