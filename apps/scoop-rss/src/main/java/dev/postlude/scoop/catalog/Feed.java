package dev.postlude.scoop.catalog;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A feed somebody added; on the pages, a flavor.
///
/// Columns that decide when it is asked again are written by [Refreshes] in SQL, by the database's clock.
@Entity
@Table(name = "feed")
public class Feed extends PanacheEntityBase {

    private static final int TINTS = 8;

    @Id
    public UUID id;

    public String url;
    public String title;
    public @Nullable String siteUrl;
    public @Nullable String description;
    public @Nullable String language;
    public String status = "active";
    public int failures;
    public @Nullable String lastError;
    public @Nullable String etag;
    public @Nullable String lastModified;

    /// Null for one that came with a list and has not been asked yet.
    public @Nullable Instant fetchedAt;

    public Instant dueAt;
    public Instant createdAt;

    /// Its color on the pages, from 1 to 8.
    public int tint = 1;

    /// The next color in turn.
    static int nextTint() {
        return (int) (count() % TINTS) + 1;
    }
}
