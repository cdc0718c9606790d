package dev.postlude.resume.work;

import dev.postlude.resume.library.Job;
import dev.postlude.resume.library.StoredResume;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// What a task is about.
@Entity
@Immutable
public class Tailoring extends PanacheEntityBase {

    @Id
    public UUID taskId;

    public String owner;

    @ManyToOne
    @JoinColumn(name = "job_id")
    public Job job;

    @ManyToOne
    @JoinColumn(name = "resume_id")
    public StoredResume resume;

    public Instant askedAt;
}
