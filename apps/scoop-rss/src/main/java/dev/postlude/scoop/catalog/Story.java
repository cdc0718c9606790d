package dev.postlude.scoop.catalog;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One entry of a feed, as it was last seen there.
///
/// Counters and the generation are only ever changed in SQL, where two changes at once both count; so they are
/// not updatable here.
@Entity
@Table(name = "story")
public class Story extends PanacheEntityBase {

    @Id
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "feed_id")
    public Feed feed;

    public String guid;
    public String title;
    public @Nullable String url;
    public @Nullable String author;
    public String content = "";
    public @Nullable String imageUrl;
    public @Nullable String discussionUrl;
    public @Nullable Instant publishedAt;
    public Instant shownAt;
    public Instant createdAt;
    public @Nullable Instant editedAt;

    /// How often a summary has been asked for.
    @Column(updatable = false)
    public int generation = 1;

    /// The run whose summary is shown; null while the first one is still being written.
    @Column(updatable = false)
    public @Nullable UUID summaryRun;

    @Column(updatable = false)
    public int opens;

    @Column(updatable = false)
    public int clicks;

    @Column(updatable = false)
    public int saves;
}
