package dev.postlude.changesets.scoring;

import dev.postlude.api.Events;
import dev.postlude.changesets.Database;
import dev.postlude.changesets.archive.Release;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Remembers who took notice of which release, each thing once, and sends the events that become scores.
/// Row and event commit together.
@ApplicationScoped
public class Notices {

    private final Database database;
    private final Events events;

    Notices(Database database, Events events) {
        this.database = database;
        this.events = events;
    }

    /// Where a release can be read, if it has been told.
    public Optional<String> link(UUID release) {
        return Release.link(release);
    }

    /// Whoever goes there before there are pictures was not led by them, and counts when they come again.
    @Transactional
    public void click(UUID release, String visitor) {
        var first = database.update("""
                INSERT INTO changesets.click (release_id, visitor, clicked_at)
                SELECT id, ?, postlude.now() FROM changesets.release WHERE id = ? AND run_id IS NOT NULL
                ON CONFLICT DO NOTHING
                """, visitor, release);
        if (first == 1) {
            Release.run(release).ifPresent(run -> events.send(new ReleaseNoticed(release, run, "click")));
        }
    }

    /// Which release a message of Slack's is about.
    public Optional<UUID> releaseOf(String channel, String ts) {
        return database.one(
                "SELECT release_id FROM changesets.slack_message WHERE channel = ? AND ts = ?",
                row -> row.getObject("release_id", UUID.class),
                channel,
                ts);
    }

    /// Whether a message is on its way to the channel whose name is not known here yet: what is said of a message that
    /// nobody knows may be said of that one.
    public boolean expects(String channel) {
        return database.one("""
                        SELECT 1 FROM changesets.slack_message
                         WHERE channel = ? AND ts IS NULL AND asked_at > pg_catalog.now() - interval '15 minutes'
                        """, row -> true, channel).isPresent();
    }

    @Transactional
    public void react(UUID release, String person, String name) {
        var first = database.update("""
                INSERT INTO changesets.reaction (release_id, person, name, reacted_at)
                VALUES (?, ?, ?, postlude.now())
                ON CONFLICT DO NOTHING
                """, release, person, name);
        if (first == 1) {
            Release.run(release)
                    .ifPresent(run -> events.send(
                            new ReleaseNoticed(release, run, "reaction"), new ReactionsChanged(release, run)));
        }
    }

    @Transactional
    public void unreact(UUID release, String person, String name) {
        var gone = database.update(
                "DELETE FROM changesets.reaction WHERE release_id = ? AND person = ? AND name = ?",
                release,
                person,
                name);
        if (gone == 1) {
            Release.run(release).ifPresent(run -> events.send(new ReactionsChanged(release, run)));
        }
    }

    List<String> reactions(UUID release) {
        return database.list(
                "SELECT name FROM changesets.reaction WHERE release_id = ? ORDER BY person, name",
                row -> row.getString("name"),
                release);
    }
}
