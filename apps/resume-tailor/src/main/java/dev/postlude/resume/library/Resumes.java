package dev.postlude.resume.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postlude.resume.ResumeSettings;
import dev.postlude.resume.document.Resume;
import dev.postlude.resume.document.read.Format;
import dev.postlude.web.Cursor;
import dev.postlude.web.NotThere;
import dev.postlude.web.Page;
import dev.postlude.web.Unwanted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// The resumes people have brought.
@ApplicationScoped
public class Resumes {

    private final EntityManager entities;
    private final ObjectMapper json;
    private final int most;

    Resumes(EntityManager entities, ObjectMapper json, ResumeSettings settings) {
        this.entities = entities;
        this.json = json;
        this.most = settings.most().resumes();
    }

    /// Keeps a resume. The same one again, of the same owner, is the one that is there already.
    @Transactional
    public Added add(String owner, String title, Format format, Resume resume) {
        var document = resume.toString();
        var digest = Digest.of(document);
        Room.of(entities, "resume", owner);
        var known = known(owner, digest);
        if (known.isPresent()) {
            return new Added(known.get(), false);
        }
        if (StoredResume.count("owner", owner) >= most) {
            throw new Unwanted(
                    409,
                    "No room left",
                    "You keep %d resumes here, and that is the most there can be. Delete one first.".formatted(most));
        }
        var id = UUID.randomUUID();
        entities.createNativeQuery("""
                        INSERT INTO resume.resume (id, owner, title, format, document, digest, created_at)
                        VALUES (:id, :owner, :title, :format, CAST(:document AS json), :digest, now())
                        """)
                .setParameter("id", id)
                .setParameter("owner", owner)
                .setParameter("title", title)
                .setParameter("format", format.name().toLowerCase(Locale.ROOT))
                .setParameter("document", document)
                .setParameter("digest", digest)
                .executeUpdate();
        return new Added(id, true);
    }

    private Optional<UUID> known(String owner, String digest) {
        List<?> found = entities.createNativeQuery(
                        "SELECT id FROM resume.resume WHERE owner = :owner AND digest = :digest", UUID.class)
                .setParameter("owner", owner)
                .setParameter("digest", digest)
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    public Page<StoredResume> list(Lists wanted) {
        List<StoredResume> found = StoredResume.find(Lists.NEWEST_FIRST, wanted.parameters())
                .range(0, wanted.limit())
                .list();
        return Page.of(found, wanted.limit(), resume -> new Cursor(resume.createdAt, resume.id));
    }

    /// Throws [NotThere] for somebody else's, as for none.
    public StoredResume owned(String owner, UUID id) {
        return StoredResume.<StoredResume>find("id = ?1 and owner = ?2", id, owner)
                .firstResultOptional()
                .orElseThrow(() -> new NotThere("resume", id));
    }

    /// The resume for a function that works for its owner; empty if it has been deleted meanwhile.
    @Transactional
    public Optional<Resume> read(String owner, UUID id) {
        return StoredResume.<StoredResume>find("id = ?1 and owner = ?2", id, owner)
                .firstResultOptional()
                .map(this::document);
    }

    public Resume document(StoredResume stored) {
        try {
            return json.readValue(stored.document, Resume.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Resume %s cannot be read as it is stored".formatted(stored.id), e);
        }
    }

    /// With everything that was made of it.
    @Transactional
    public void delete(String owner, UUID id) {
        if (StoredResume.delete("id = ?1 and owner = ?2", id, owner) == 0) {
            throw new NotThere("resume", id);
        }
    }
}
