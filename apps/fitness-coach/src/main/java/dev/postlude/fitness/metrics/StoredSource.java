package dev.postlude.fitness.metrics;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/// Who measured: a watch, a phone, an app. Read here; imports add them in bulk.
@Entity
@Immutable
@Table(name = "source")
public class StoredSource extends PanacheEntityBase {

    @Id
    public Integer id;

    public String name;
}
