package dev.postlude.fitness.person;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// Somebody the coach knows. Read here; [People] adds and forgets, and an import describes.
@Entity
@Immutable
@Table(name = "person")
public class Person extends PanacheEntityBase {

    @Id
    public Integer id;

    /// The visitor's key.
    public String owner;

    public @Nullable LocalDate birthDate;
    public @Nullable String sex;
    public @Nullable Instant exportedAt;
    public Instant createdAt;

    static Optional<Person> ofOwner(String owner) {
        return find("owner", owner).firstResultOptional();
    }

    /// For a row that belongs to a person whose number is known; nothing is read for it.
    public static Person numbered(int id) {
        return getEntityManager().getReference(Person.class, id);
    }
}
