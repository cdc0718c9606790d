package dev.postlude.scoop.catalog;

import dev.postlude.api.Events;
import dev.postlude.api.Outgoing;
import dev.postlude.scoop.feed.read.ParsedEntry;
import dev.postlude.scoop.feed.read.ParsedFeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Turns the entries of a feed into stories, within the caller's transaction: the rows and the events that have
/// them summarised commit together, or not at all.
@ApplicationScoped
class Ingest {

    private static final int LONGEST_GUID = 1_000;

    private final Events events;

    Ingest(Events events) {
        this.events = events;
    }

    /// What changed.
    record Change(int added, int edited) {}

    void describe(Feed feed, ParsedFeed parsed) {
        feed.title = parsed.title();
        feed.siteUrl = parsed.siteUrl().orElse(null);
        feed.description = parsed.description().orElse(null);
        feed.language = parsed.language().orElse(null);
    }

    /// Stores at most the `newest` entries that are not known yet, and what has been edited in those that are.
    Change store(Feed feed, ParsedFeed parsed, int newest, Instant now) {
        var known = known(feed);
        var fresh = new ArrayList<ParsedEntry>();
        int edited = 0;
        for (var entry : parsed.entries()) {
            var story = known.get(guid(entry));
            if (story == null) {
                fresh.add(entry);
            } else if (edit(story, entry, now)) {
                edited++;
            }
        }
        fresh.sort(
                Comparator.comparing((ParsedEntry entry) -> entry.publishedAt().orElse(now))
                        .reversed());
        var added = fresh.stream()
                .limit(newest)
                .map(entry -> insert(feed, entry, now))
                .toList();
        events.send(added.stream()
                .map(story -> Outgoing.of(new StoryCreated(story.id, feed.id, story.generation)))
                .toList());
        return new Change(added.size(), edited);
    }

    private static Map<String, Story> known(Feed feed) {
        Map<String, Story> known = new HashMap<>();
        List<Story> stories = Story.list("feed.id", feed.id);
        stories.forEach(story -> known.put(story.guid, story));
        return known;
    }

    /// An index entry has a limit, so a longer guid is known by its digest.
    private static String guid(ParsedEntry entry) {
        var guid = entry.guid();
        return guid.length() <= LONGEST_GUID
                ? guid
                : "urn:uuid:" + UUID.nameUUIDFromBytes(guid.getBytes(StandardCharsets.UTF_8));
    }

    private static Story insert(Feed feed, ParsedEntry entry, Instant now) {
        var story = new Story();
        story.id = UUID.randomUUID();
        story.feed = feed;
        story.guid = guid(entry);
        story.createdAt = now;
        fill(story, entry, now);
        story.persist();
        return story;
    }

    /// What the publisher has changed since. The summary stays: it was written for those who read it then.
    private static boolean edit(Story story, ParsedEntry entry, Instant now) {
        if (story.title.equals(entry.title()) && story.content.equals(entry.content())) {
            return false;
        }
        fill(story, entry, story.createdAt);
        story.editedAt = now;
        return true;
    }

    private static void fill(Story story, ParsedEntry entry, Instant seen) {
        story.title = entry.title();
        story.url = entry.url().orElse(null);
        story.author = entry.author().orElse(null);
        story.content = entry.content();
        story.imageUrl = entry.imageUrl().orElse(null);
        story.discussionUrl = entry.discussionUrl().orElse(null);
        story.publishedAt = entry.publishedAt().orElse(null);
        story.shownAt = entry.publishedAt()
                .filter(published -> published.isBefore(seen))
                .orElse(seen);
    }
}
