package dev.postlude.resume.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postlude.web.Unwanted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/// The versions of tailored resumes: which changes their owners have taken back.
@ApplicationScoped
class Versions {

    private static final int MOST = 1_000;

    private final EntityManager entities;
    private final ObjectMapper json;

    Versions(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    Version current(UUID tailored) {
        List<?> found =
                entities.createNativeQuery("""
                        SELECT number, CAST(rejected AS text)
                          FROM resume.version
                         WHERE tailored_id = :id
                         ORDER BY number DESC
                         LIMIT 1
                        """).setParameter("id", tailored).getResultList();
        return found.isEmpty() ? Version.MADE : version((Object[]) found.getFirst());
    }

    private Version version(Object[] row) {
        try {
            return new Version(
                    ((Number) row[0]).intValue(),
                    json.readValue((String) row[1], new TypeReference<List<String>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A version of a tailored resume cannot be read as it is stored", e);
        }
    }

    /// Until the transaction ends, nobody else makes a version.
    void lock(UUID tailored) {
        entities.createNativeQuery("SELECT id FROM resume.tailored WHERE id = :id FOR UPDATE")
                .setParameter("id", tailored)
                .getResultList();
    }

    /// The next version, with exactly these changes taken back; the current one if that is so already.
    Version add(UUID tailored, Version current, Collection<String> rejected) {
        var next = new Version(current.number() + 1, List.copyOf(new TreeSet<>(rejected)));
        if (next.rejected().equals(current.rejected())) {
            return current;
        }
        if (next.number() > MOST) {
            throw new Unwanted(
                    409,
                    "Too many versions",
                    "This resume has %d versions, and that is the most there can be.".formatted(MOST));
        }
        entities.createNativeQuery("""
                        INSERT INTO resume.version (tailored_id, number, rejected, created_at)
                        VALUES (:id, :number, CAST(:rejected AS json), now())
                        """)
                .setParameter("id", tailored)
                .setParameter("number", next.number())
                .setParameter("rejected", text(next.rejected()))
                .executeUpdate();
        return next;
    }

    private String text(List<String> rejected) {
        try {
            return json.writeValueAsString(rejected);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A version of a tailored resume could not be written as JSON", e);
        }
    }
}
