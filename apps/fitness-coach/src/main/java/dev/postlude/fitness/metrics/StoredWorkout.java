package dev.postlude.fitness.metrics;

import dev.postlude.fitness.health.Measure;
import dev.postlude.web.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A workout as an import stored it and a roll-up weighed it, both in bulk. Read here.
@Entity
@Immutable
@Table(name = "workout")
@SecondaryTable(name = "workout_load", pkJoinColumns = @PrimaryKeyJoinColumn(name = "workout_id"))
public class StoredWorkout extends PanacheEntityBase {

    private static final int TOGETHER = 100;

    @Id
    public UUID id;

    public int personId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "source_id")
    public StoredSource source;

    public String activity;
    public Instant startAt;
    public Instant endAt;
    public LocalDate day;

    /// Minutes east of Greenwich.
    public short utcOffset;

    /// Seconds, pauses left out.
    public double duration;

    /// Meters.
    public @Nullable Double distance;

    public @Nullable Double energy;

    /// TRIMP. Null, as its method, when a source believed more has seen the same session.
    @Column(table = "workout_load")
    public @Nullable Double load;

    @Column(table = "workout_load")
    public @Nullable String method;

    /// By the number of the measure.
    @ElementCollection
    @CollectionTable(name = "workout_statistic", joinColumns = @JoinColumn(name = "workout_id"))
    @MapKeyColumn(name = "measure_id")
    @BatchSize(size = TOGETHER)
    public Map<Short, Statistic> statistics = new HashMap<>();

    /// What a workout came to in one measure.
    @Embeddable
    public static class Statistic {

        public @Nullable Double average;
        public @Nullable Double maximum;
    }

    Optional<Statistic> heartRate() {
        return Optional.ofNullable(statistics.get(Measure.HEART_RATE.number()));
    }

    /// Empty also when it is somebody else's.
    static Optional<StoredWorkout> of(int person, UUID id) {
        return find("from StoredWorkout w join fetch w.source where w.id = ?1 and w.personId = ?2", id, person)
                .firstResultOptional();
    }

    /// The newest first.
    static List<StoredWorkout> before(int person, Cursor place, int most) {
        var hql = "from StoredWorkout w join fetch w.source where w.personId = ?1 and (w.startAt, w.id) < (?2, ?3)"
                + " order by w.startAt desc, w.id desc";
        return find(hql, person, place.moment(), place.id()).page(0, most).list();
    }
}
