package dev.postlude.resume.work;

import dev.postlude.resume.library.Job;
import dev.postlude.resume.library.StoredResume;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A resume that was fitted to a job. What its owner says of it is written by [Copies], in SQL.
@Entity
@Immutable
public class Tailored extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID taskId;

    /// Whom outcomes are credited to.
    public UUID runId;

    public String owner;

    @ManyToOne
    @JoinColumn(name = "job_id")
    public Job job;

    @ManyToOne
    @JoinColumn(name = "resume_id")
    public StoredResume resume;

    /// By which strategy. Shown to administrators only.
    public String variant;

    /// A [dev.postlude.resume.tailor.TailoredResume], as JSON.
    @Basic(fetch = FetchType.LAZY)
    public String result;

    /// A [dev.postlude.resume.tailor.JobIntel], as JSON.
    @Basic(fetch = FetchType.LAZY)
    public String intel;

    public BigDecimal covered;
    public BigDecimal before;
    public Instant createdAt;
    public Instant closesAt;
    public @Nullable String used;
    public @Nullable BigDecimal edited;
    public @Nullable String interview;
}
