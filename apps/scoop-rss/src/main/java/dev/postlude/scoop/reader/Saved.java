package dev.postlude.scoop.reader;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A story on somebody's list, and the summary that was shown when it got there.
@Entity
@Immutable
@Table(name = "saved")
@IdClass(Saved.Key.class)
public class Saved {

    @Id
    public String reader;

    @Id
    public UUID storyId;

    public @Nullable UUID runId;
    public Instant savedAt;

    public record Key(String reader, UUID storyId) implements Serializable {}
}
