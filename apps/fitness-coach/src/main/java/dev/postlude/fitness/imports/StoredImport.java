package dev.postlude.fitness.imports;

import dev.postlude.fitness.person.Person;
import dev.postlude.web.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;

/// An export somebody uploaded, and how far it has come. Added and read here; [ImportRows] moves it, each time by one
/// conditional update in the transaction of the chunk.
@Entity
@Table(name = "import")
public class StoredImport extends PanacheEntityBase {

    @Id
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    public Person person;

    /// The AI task that tells of it.
    public UUID taskId;

    public String status = "queued";

    /// As the visitor calls it; never a path of ours.
    public String fileName;

    public String format;

    /// Bytes of the upload.
    public long spooled;

    /// Bytes of XML.
    public long total;

    /// Bytes of XML that are in the tables.
    public long position;

    public long records;
    public long added;
    public long skipped;
    public long ignored;
    public long bad;

    /// JSON, none at first.
    @Column(insertable = false, updatable = false)
    public String problems;

    public @Nullable Instant exportedAt;
    public @Nullable String error;

    /// By the database's clock, as all that follows.
    @Generated
    public Instant createdAt;

    @Generated
    public Instant updatedAt;

    public @Nullable Instant endedAt;

    /// Empty also when it is somebody else's.
    static Optional<StoredImport> of(String owner, UUID id) {
        return find("id = ?1 and person.owner = ?2", id, owner).firstResultOptional();
    }

    static Optional<StoredImport> ofTask(UUID task) {
        return find("taskId", task).firstResultOptional();
    }

    /// The newest first.
    static List<StoredImport> before(String owner, Cursor place, int most) {
        return find(
                        "person.owner = ?1 and (createdAt, id) < (?2, ?3) order by createdAt desc, id desc",
                        owner,
                        place.moment(),
                        place.id())
                .page(0, most)
                .list();
    }

    static long unfinished(int person) {
        return count("person.id = ?1 and endedAt is null", person);
    }
}
