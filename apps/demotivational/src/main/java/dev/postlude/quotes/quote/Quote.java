package dev.postlude.quotes.quote;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A quote, or the promise of one. Read here; every change is one SQL statement somewhere else.
@Entity
@Immutable
@Table(name = "quote")
public class Quote extends PanacheEntityBase {

    @Id
    public UUID id;

    public @Nullable String topic;
    public @Nullable UUID taskId;
    public String status = "";
    public @Nullable String text;
    public @Nullable String variant;
    public @Nullable String model;
    public @Nullable UUID runId;
    public int ups;
    public int downs;
    public Instant createdAt;
    public @Nullable Instant writtenAt;
    public @Nullable Instant seenAt;

    public boolean written() {
        return status.equals("written");
    }

    public boolean pending() {
        return status.equals("pending");
    }

    /// Whether a person asked for it, rather than the clock.
    public boolean asked() {
        return taskId != null;
    }
}
