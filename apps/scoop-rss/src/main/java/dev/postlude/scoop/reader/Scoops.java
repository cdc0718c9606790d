package dev.postlude.scoop.reader;

import dev.postlude.scoop.catalog.Story;
import dev.postlude.scoop.catalog.Summary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Puts together what one reader sees of stories: their summaries, and what the reader did with them. Three
/// queries, however many stories.
@ApplicationScoped
public class Scoops {

    private final EntityManager entities;

    Scoops(EntityManager entities) {
        this.entities = entities;
    }

    public Scoop of(Story story, String reader) {
        return of(List.of(story), reader).getFirst();
    }

    public List<Scoop> of(List<Story> stories, String reader) {
        if (stories.isEmpty()) {
            return List.of();
        }
        var ids = stories.stream().map(story -> story.id).toList();
        var summaries = summaries(stories);
        var saved = new HashSet<>(entities.createQuery(
                        "select s.storyId from Saved s where s.reader = :reader and s.storyId in :ids", UUID.class)
                .setParameter("reader", reader)
                .setParameter("ids", ids)
                .getResultList());
        var tasted = new HashSet<UUID>();
        Map<UUID, Rating> ratings = new HashMap<>();
        for (var reading : readings(reader, ids)) {
            if (reading.openedAt != null) {
                tasted.add(reading.storyId);
            }
            Rating.stored(reading.rating).ifPresent(rating -> ratings.put(reading.runId, rating));
        }
        return stories.stream()
                .map(story -> new Scoop(
                        story,
                        Optional.ofNullable(story.summaryRun).map(summaries::get),
                        saved.contains(story.id),
                        Optional.ofNullable(story.summaryRun).map(ratings::get),
                        tasted.contains(story.id)))
                .toList();
    }

    /// What the reader has saved, the latest first.
    public List<Scoop> saved(String reader, int limit) {
        var stories = entities.createQuery("""
                        select s from Saved v join Story s on s.id = v.storyId
                         where v.reader = :reader
                         order by v.savedAt desc, s.id
                        """, Story.class)
                .setParameter("reader", reader)
                .setMaxResults(limit)
                .getResultList();
        return of(stories, reader);
    }

    private Map<UUID, Summary> summaries(List<Story> stories) {
        var runs = stories.stream()
                .map(story -> story.summaryRun)
                .filter(Objects::nonNull)
                .toList();
        Map<UUID, Summary> summaries = new HashMap<>();
        if (!runs.isEmpty()) {
            Summary.<Summary>list("runId in ?1", runs).forEach(summary -> summaries.put(summary.runId, summary));
        }
        return summaries;
    }

    private List<Reading> readings(String reader, List<UUID> stories) {
        return entities.createQuery(
                        "select r from Reading r where r.reader = :reader and r.storyId in :ids", Reading.class)
                .setParameter("reader", reader)
                .setParameter("ids", stories)
                .getResultList();
    }
}
