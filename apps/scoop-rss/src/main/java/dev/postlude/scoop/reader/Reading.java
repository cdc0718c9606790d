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

/// What one reader did with one summary. Written in SQL by [Readings], where doing it twice counts once.
@Entity
@Immutable
@Table(name = "reading")
@IdClass(Reading.Key.class)
public class Reading {

    @Id
    public String reader;

    @Id
    public UUID runId;

    public UUID storyId;
    public @Nullable Instant openedAt;
    public @Nullable Instant clickedAt;
    public @Nullable String rating;
    public @Nullable Instant ratedAt;

    public record Key(String reader, UUID runId) implements Serializable {}
}
