package dev.postlude.resume.library;

import dev.postlude.resume.tailor.JobDescription;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// A job that somebody wants, as it was advertised.
@Entity
@Immutable
public class Job extends PanacheEntityBase {

    @Id
    public UUID id;

    public String owner;
    public String title;
    public String company;
    public String description;
    public Instant createdAt;

    public JobDescription asDescription() {
        return new JobDescription(title, company, description);
    }
}
