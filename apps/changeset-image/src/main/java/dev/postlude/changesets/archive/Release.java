package dev.postlude.changesets.archive;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.LazyGroup;
import org.jspecify.annotations.Nullable;

/// A release that was handed in. What becomes of it is written by the steps of its run, in SQL on their own
/// connections; so those columns are not updatable here.
@Entity
@Table(name = "release")
public class Release extends PanacheEntityBase {

    @Id
    public UUID id;

    /// The promise its sender holds.
    public UUID taskId;

    public String source;
    public String title;
    public @Nullable String url;

    /// JSON: everything the run works from. Megabytes perhaps, so it comes only when somebody asks for it.
    @Basic(fetch = FetchType.LAZY)
    @LazyGroup("input")
    public String input;

    public String theme;
    public String size;

    /// The brand's colour, as `#6d4aff`.
    public @Nullable String accent;

    /// The brand's sign, by the hash of its bytes.
    public @Nullable String logo;

    @Column(updatable = false)
    public String status = "pending";

    /// Whose pictures these are.
    @Column(updatable = false)
    public @Nullable UUID runId;

    /// The variant that drew them.
    @Column(updatable = false)
    public @Nullable String layout;

    @Column(updatable = false)
    public @Nullable String headline;

    @Column(updatable = false)
    public @Nullable String altText;

    /// What of the pictures is not as it was asked for, in sentences.
    @Column(insertable = false, updatable = false)
    public List<String> findings = List.of();

    /// JSON: what the pictures show.
    @Basic(fetch = FetchType.LAZY)
    @LazyGroup("plan")
    @Column(updatable = false)
    public @Nullable String plan;

    /// By the database's clock, which tests can move.
    @Generated(sql = "postlude.now()")
    public Instant createdAt;

    @Formula("EXISTS (SELECT 1 FROM changesets.slack_message m WHERE m.release_id = id AND m.ts IS NOT NULL)")
    public boolean posted;

    @Formula("(SELECT count(*) FROM changesets.click c WHERE c.release_id = id)")
    public int clicks;

    @Formula("(SELECT count(*) FROM changesets.reaction c WHERE c.release_id = id)")
    public int reactions;

    /// The newest first.
    public static List<Release> newest(int limit) {
        return Release.<Release>find("order by createdAt desc, id desc")
                .page(0, limit)
                .list();
    }

    /// Those that follow, in the order of [#newest].
    public static List<Release> before(Instant moment, UUID id, int limit) {
        return Release.<Release>find("(createdAt, id) < (?1, ?2) order by createdAt desc, id desc", moment, id)
                .page(0, limit)
                .list();
    }

    /// The one that a task is about.
    public static Optional<UUID> ofTask(UUID task) {
        return find("select id from Release where taskId = ?1", task)
                .project(UUID.class)
                .firstResultOptional();
    }

    /// Where it can be read, if it has been told.
    public static Optional<String> link(UUID id) {
        return find("select url from Release where id = ?1 and url is not null", id)
                .project(String.class)
                .firstResultOptional();
    }

    /// Whose pictures these are, once they are made.
    public static Optional<UUID> run(UUID id) {
        return find("select runId from Release where id = ?1 and runId is not null", id)
                .project(UUID.class)
                .firstResultOptional();
    }
}
