package dev.postlude.fitness.advice;

import dev.postlude.web.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;

/// A question and its answer. The id is that of the AI task.
///
/// What answers it and what follows it is written in SQL, on the connection of the step that knows.
@Entity
@Table(name = "advice")
public class StoredAdvice extends PanacheEntityBase {

    @Id
    public UUID id;

    public int personId;

    /// Empty: what should I do?
    public String question;

    /// By the database's clock, as all that follows.
    @Generated
    public Instant askedAt;

    public @Nullable UUID runId;
    public @Nullable String tone;
    public @Nullable String model;
    public @Nullable String text;

    @Column(insertable = false, updatable = false)
    public String[] heldBack;

    /// JSON.
    @Column(insertable = false, updatable = false)
    public String citations;

    public @Nullable String sport;
    public @Nullable Integer minutes;
    public @Nullable String intensity;
    public @Nullable LocalDate byDay;
    public @Nullable UUID workoutId;
    public @Nullable Instant followedAt;
    public @Nullable Boolean helpful;
    public @Nullable Instant ratedAt;

    /// Why there is no answer, in a sentence.
    public @Nullable String failure;

    /// Empty also when it is somebody else's.
    static Optional<StoredAdvice> of(int person, UUID id) {
        return find("id = ?1 and personId = ?2", id, person).firstResultOptional();
    }

    /// The newest first.
    static List<StoredAdvice> before(int person, Cursor place, int most) {
        return find(
                        "personId = ?1 and (askedAt, id) < (?2, ?3) order by askedAt desc, id desc",
                        person,
                        place.moment(),
                        place.id())
                .page(0, most)
                .list();
    }

    /// False if that was the opinion already. One statement, so that of two equal opinions at once one is news.
    static boolean rate(UUID id, boolean helpful) {
        return update("set helpful = ?1, ratedAt = instant where id = ?2 and helpful is distinct from ?1", helpful, id)
                == 1;
    }
}
