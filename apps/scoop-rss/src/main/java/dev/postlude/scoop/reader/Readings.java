package dev.postlude.scoop.reader;

import dev.postlude.api.Events;
import dev.postlude.api.Outgoing;
import dev.postlude.scoop.catalog.Stories;
import dev.postlude.scoop.catalog.Story;
import dev.postlude.web.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Remembers what readers do, once a reader and summary, and sends the events that become scores.
///
/// Credit goes to the summary that was shown. A page says which one that was; where it cannot, it is the one
/// that is shown now. A story without a summary is read as well, but nobody is credited for that.
@ApplicationScoped
public class Readings {

    private final EntityManager entities;
    private final Events events;
    private final Stories stories;

    Readings(EntityManager entities, Events events, Stories stories) {
        this.entities = entities;
        this.events = events;
        this.stories = stories;
    }

    @Transactional
    public void open(UUID storyId, String reader, @Nullable UUID shown) {
        credited(stories.byId(storyId), shown).ifPresent(run -> {
            if (first("opened_at", reader, run, storyId)) {
                count("opens", 1, storyId);
                send(new StoryOpened(storyId, run), reader);
            }
        });
    }

    @Transactional
    public void click(UUID storyId, String reader, @Nullable UUID shown) {
        credited(stories.byId(storyId), shown).ifPresent(run -> {
            if (first("clicked_at", reader, run, storyId)) {
                count("clicks", 1, storyId);
                send(new StoryClicked(storyId, run), reader);
            }
        });
    }

    @Transactional
    public void save(UUID storyId, String reader, @Nullable UUID shown) {
        var run = credited(stories.byId(storyId), shown);
        var added = entities.createNativeQuery("""
                        INSERT INTO scoop.saved (reader, story_id, run_id, saved_at)
                        VALUES (:reader, :story, CAST(:run AS uuid), now())
                        ON CONFLICT (reader, story_id) DO NOTHING
                        """)
                .setParameter("reader", reader)
                .setParameter("story", storyId)
                .setParameter("run", run.map(UUID::toString).orElse(null))
                .executeUpdate();
        if (added == 1) {
            count("saves", 1, storyId);
            run.ifPresent(shownRun -> send(new StorySaved(storyId, shownRun, true), reader));
        }
    }

    /// Takes a save back from the run it was credited to, also when another summary is shown by now.
    @Transactional
    public void unsave(UUID storyId, String reader) {
        var story = stories.byId(storyId);
        List<?> removed = entities.createNativeQuery("""
                        DELETE FROM scoop.saved
                         WHERE reader = :reader AND story_id = :story
                        RETURNING CAST(run_id AS text)
                        """)
                .setParameter("reader", reader)
                .setParameter("story", story.id)
                .getResultList();
        if (!removed.isEmpty()) {
            count("saves", -1, storyId);
            if (removed.getFirst() instanceof String run) {
                send(new StorySaved(storyId, UUID.fromString(run), false), reader);
            }
        }
    }

    /// Throws [InvalidInput] when there is no summary to rate.
    @Transactional
    public void rate(UUID storyId, String reader, Rating rating, @Nullable UUID shown) {
        var run = credited(stories.byId(storyId), shown)
                .orElseThrow(() -> new InvalidInput(
                        "rating", "is for a summary, and this story's is still churning; try again in a moment"));
        var changed = entities.createNativeQuery("""
                        INSERT INTO scoop.reading AS r (reader, run_id, story_id, rating, rated_at)
                        VALUES (:reader, :run, :story, :rating, now())
                        ON CONFLICT (reader, run_id) DO UPDATE
                           SET rating = excluded.rating, rated_at = excluded.rated_at
                         WHERE r.rating IS DISTINCT FROM excluded.rating
                        """)
                .setParameter("reader", reader)
                .setParameter("run", run)
                .setParameter("story", storyId)
                .setParameter("rating", rating.word())
                .executeUpdate();
        if (changed == 1) {
            send(new SummaryRated(storyId, run, rating), reader);
        }
    }

    /// What everybody who rated the summary of `run` thinks of it.
    @Transactional
    Opinion opinion(UUID run) {
        var ratings = entities.createQuery(
                        "select r.rating from Reading r where r.runId = :run and r.rating is not null", String.class)
                .setParameter("run", run)
                .getResultList();
        var satisfaction = ratings.stream()
                .mapToDouble(rating -> Rating.of(rating).satisfaction())
                .average()
                .orElseThrow(() -> new IllegalStateException("Nobody has rated the summary of run %s".formatted(run)));
        return new Opinion(ratings.size(), satisfaction);
    }

    /// The run whose summary of the story the reader saw.
    private Optional<UUID> credited(Story story, @Nullable UUID shown) {
        return stories.summary(shown)
                .filter(summary -> summary.storyId.equals(story.id))
                .map(summary -> summary.runId)
                .or(() -> Optional.ofNullable(story.summaryRun));
    }

    /// Whether the reader does this with this summary for the first time. `column` is one of ours, never input.
    private boolean first(String column, String reader, UUID run, UUID story) {
        return entities.createNativeQuery("""
                        INSERT INTO scoop.reading AS r (reader, run_id, story_id, %1$s)
                        VALUES (:reader, :run, :story, now())
                        ON CONFLICT (reader, run_id) DO UPDATE
                           SET %1$s = excluded.%1$s
                         WHERE r.%1$s IS NULL
                        """.formatted(column))
                        .setParameter("reader", reader)
                        .setParameter("run", run)
                        .setParameter("story", story)
                        .executeUpdate()
                == 1;
    }

    private void count(String column, int difference, UUID story) {
        entities.createNativeQuery("UPDATE scoop.story SET %1$s = %1$s + :difference WHERE id = :id".formatted(column))
                .setParameter("difference", difference)
                .setParameter("id", story)
                .executeUpdate();
    }

    private void send(Record event, String reader) {
        events.send(List.of(Outgoing.of(event).user(reader)));
    }
}
