package dev.postlude.scoop.catalog;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// What one run wrote about one story. Never changed.
@Entity
@Immutable
@Table(name = "summary")
public class Summary extends PanacheEntityBase {

    @Id
    public UUID runId;

    public UUID storyId;
    public int generation;
    public String text;
    public String variant;
    public String model;
    public boolean refused;
    public Instant createdAt;
}
