package dev.postlude.scoop.catalog;

import dev.postlude.api.Events;
import dev.postlude.web.Cursor;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.NotThere;
import dev.postlude.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds stories, and asks for their summaries.
@ApplicationScoped
public class Stories {

    /// Popularity is what readers did, and a story does not stay popular for ever.
    private static final Duration POPULAR = Duration.ofDays(30);

    private final EntityManager entities;
    private final Events events;

    Stories(EntityManager entities, Events events) {
        this.entities = entities;
        this.events = events;
    }

    /// Throws [NotThere].
    public Story byId(UUID id) {
        return Story.<Story>findByIdOptional(id).orElseThrow(() -> new NotThere("story", id));
    }

    /// Which stories: of one feed, or with certain words, or both; from `cursor` on.
    public record Wanted(
            @Nullable UUID feed,
            @Nullable String words,
            @Nullable String cursor,
            int limit) {

        public Wanted {
            if (limit < 1 || limit > Page.MOST) {
                throw new InvalidInput("limit", "is from 1 to %d; was %d".formatted(Page.MOST, limit));
            }
            if (words != null && words.length() > 200) {
                throw new InvalidInput("q", "is at most 200 characters long");
            }
        }
    }

    /// The newest first.
    public Page<Story> list(Wanted wanted) {
        var sql = new StringBuilder("SELECT s.* FROM scoop.story s WHERE true");
        Map<String, Object> values = new LinkedHashMap<>();
        if (wanted.feed() != null) {
            sql.append(" AND s.feed_id = :feed");
            values.put("feed", wanted.feed());
        }
        if (wanted.words() != null && !wanted.words().isBlank()) {
            sql.append(" AND s.search @@ websearch_to_tsquery('english', :words)");
            values.put("words", wanted.words());
        }
        Cursor.of(wanted.cursor()).ifPresent(cursor -> {
            sql.append(" AND (s.shown_at, s.id) < (:moment, :id)");
            values.put("moment", cursor.moment());
            values.put("id", cursor.id());
        });
        var query = entities.createNativeQuery(
                sql.append(" ORDER BY s.shown_at DESC, s.id DESC LIMIT :limit").toString(), Story.class);
        values.forEach(query::setParameter);
        query.setParameter("limit", wanted.limit() + 1);
        return Page.of(stories(query.getResultList()), wanted.limit(), story -> new Cursor(story.shownAt, story.id));
    }

    /// What readers opened, clicked and saved most, a save counting three opens and a click two.
    public List<Story> popular(int limit) {
        return stories(entities.createNativeQuery("""
                        SELECT s.*
                          FROM scoop.story s
                         WHERE s.summary_run IS NOT NULL
                           AND s.opens + s.clicks + s.saves > 0
                           AND s.shown_at > now() - make_interval(secs => :seconds)
                         ORDER BY s.opens + 2 * s.clicks + 3 * s.saves DESC, s.shown_at DESC, s.id
                         LIMIT :limit
                        """, Story.class)
                .setParameter("seconds", (double) POPULAR.toSeconds())
                .setParameter("limit", limit)
                .getResultList());
    }

    /// How many stories of this feed there are.
    public long count(UUID feed) {
        return Story.count("feed.id", feed);
    }

    /// Asks for a new summary. The old one stays on the page until the new one is there, and what readers do with
    /// it until then is still credited to the run that wrote it.
    @Transactional
    public ResummarizeRequested resummarize(UUID id) {
        var story = byId(id);
        var generation = (Integer) entities.createNativeQuery("""
                        UPDATE scoop.story
                           SET generation = generation + 1
                         WHERE id = :id
                        RETURNING generation
                        """, Integer.class)
                .setParameter("id", id)
                .getSingleResult();
        var requested = new ResummarizeRequested(id, story.feed.id, generation);
        events.send(requested);
        return requested;
    }

    /// What `run` wrote; empty when it wrote nothing.
    public Optional<Summary> summary(@Nullable UUID run) {
        return run == null ? Optional.empty() : Summary.findByIdOptional(run);
    }

    @SuppressWarnings("unchecked") // A native query with a result class answers with entities of it.
    private static List<Story> stories(List<?> rows) {
        return (List<Story>) rows;
    }
}
