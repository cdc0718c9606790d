package dev.postlude.resume.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// A resume as somebody brought it, read into JSON Resume. It never changes: another one is another row.
@Entity
@Immutable
@Table(name = "resume")
public class StoredResume extends PanacheEntityBase {

    @Id
    public UUID id;

    public String owner;

    /// How its owner tells it from the others.
    public String title;

    /// What was uploaded: `json`, `pdf`, `docx` or `text`.
    public String format;

    /// JSON Resume, as text.
    public String document;

    public Instant createdAt;
}
