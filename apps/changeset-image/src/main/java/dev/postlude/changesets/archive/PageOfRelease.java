package dev.postlude.changesets.archive;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;

/// One picture of a release; its bytes are an [Image]'s.
@Entity
@Immutable
@IdClass(PageOfRelease.Place.class)
@Table(name = "page")
public class PageOfRelease extends PanacheEntityBase {

    /// Which page of which release, counted from 1.
    public record Place(UUID releaseId, int number) {}

    @Id
    public UUID releaseId;

    @Id
    public int number;

    public String hash;
    public int width;
    public int height;

    /// The pages of each of these releases in their order, gathered in one look. A release without any is missing.
    public static Map<UUID, List<PageOfRelease>> of(Collection<UUID> releases) {
        return PageOfRelease.<PageOfRelease>list("releaseId in ?1 order by releaseId, number", releases).stream()
                .collect(Collectors.groupingBy(page -> page.releaseId));
    }
}
