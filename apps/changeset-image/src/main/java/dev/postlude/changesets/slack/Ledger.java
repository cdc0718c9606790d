package dev.postlude.changesets.slack;

import dev.postlude.changesets.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What Slack already has of a release. Written around every request, in statements that stand for
/// themselves, so that it is true whatever dies when: a row says at least that something may have been
/// asked.
@ApplicationScoped
public class Ledger {

    private final Database database;

    Ledger(Database database) {
        this.database = database;
    }

    /// A page at Slack.
    record File(String fileId, String uploadUrl, boolean uploaded) {}

    /// The message of a release, whose files are Slack's.
    ///
    /// @param ts null until it is known to be posted
    record Message(String channel, @Nullable String ts) {}

    /// A page of a release, as it is to be uploaded.
    record Picture(byte[] png, String altText) {}

    /// What the message says beside the pictures.
    ///
    /// @param url where the release can be read
    record Text(
            String title,
            String altText,
            @Nullable String headline,
            @Nullable String url) {}

    Optional<File> file(UUID release, int page) {
        return database.one(
                """
                SELECT file_id, upload_url, uploaded_at IS NOT NULL AS uploaded
                  FROM changesets.slack_file WHERE release_id = ? AND page = ?
                """,
                row -> new File(row.getString("file_id"), row.getString("upload_url"), row.getBoolean("uploaded")),
                release,
                page);
    }

    /// A place that was reserved. One from before that has not been filled gives way to it.
    void reserved(UUID release, int page, Slack.Place place) {
        database.update("""
                INSERT INTO changesets.slack_file AS f (release_id, page, file_id, upload_url, reserved_at)
                VALUES (?, ?, ?, ?, postlude.now())
                ON CONFLICT (release_id, page) DO UPDATE
                   SET file_id = excluded.file_id, upload_url = excluded.upload_url, reserved_at = excluded.reserved_at
                 WHERE f.uploaded_at IS NULL
                """, release, page, place.fileId(), place.uploadUrl());
    }

    void uploaded(UUID release, int page) {
        database.update("""
                UPDATE changesets.slack_file SET uploaded_at = postlude.now()
                 WHERE release_id = ? AND page = ? AND uploaded_at IS NULL
                """, release, page);
    }

    List<String> files(UUID release) {
        return database.list(
                "SELECT file_id FROM changesets.slack_file WHERE release_id = ? ORDER BY page",
                row -> row.getString("file_id"),
                release);
    }

    Picture picture(UUID release, int page) {
        return database.one("""
                        SELECT i.bytes, p.alt_text
                          FROM changesets.page p JOIN changesets.image i ON i.hash = p.hash
                         WHERE p.release_id = ? AND p.number = ?
                        """, row -> new Picture(row.getBytes("bytes"), row.getString("alt_text")), release, page)
                .orElseThrow(() -> new IllegalStateException("Release %s has no page %d".formatted(release, page)));
    }

    Text text(UUID release) {
        return database.one(
                        "SELECT title, alt_text, headline, url FROM changesets.release WHERE id = ?",
                        row -> new Text(
                                row.getString("title"),
                                row.getString("alt_text"),
                                row.getString("headline"),
                                row.getString("url")),
                        release)
                .orElseThrow(() -> new IllegalStateException("There is no release " + release));
    }

    Optional<Message> message(UUID release) {
        return database.one(
                "SELECT channel, ts FROM changesets.slack_message WHERE release_id = ?",
                row -> new Message(row.getString("channel"), row.getString("ts")),
                release);
    }

    void completed(UUID release, String channel) {
        database.update("""
                INSERT INTO changesets.slack_message (release_id, channel, completed_at)
                VALUES (?, ?, postlude.now())
                ON CONFLICT DO NOTHING
                """, release, channel);
    }

    /// True for the first who is about to post the message. Everybody after has to find out whether it
    /// was posted.
    ///
    /// By the machine's clock, and not by the one that tests can move: it is compared with Slack's clock.
    boolean ask(UUID release) {
        return database.update("""
                        UPDATE changesets.slack_message SET asked_at = pg_catalog.now()
                         WHERE release_id = ? AND asked_at IS NULL
                        """, release) == 1;
    }

    /// Since when the message may be in the channel, in seconds since 1970 as Slack counts them. Some
    /// minutes are added for clocks that do not agree.
    String oldest(UUID release) {
        return database.one("""
                        SELECT (extract(epoch FROM asked_at)::bigint - 300) || '.000000' AS oldest
                          FROM changesets.slack_message WHERE release_id = ? AND asked_at IS NOT NULL
                        """, row -> row.getString("oldest"), release).orElseThrow();
    }

    void posted(UUID release, String ts) {
        database.update("""
                UPDATE changesets.slack_message SET ts = ?, posted_at = postlude.now()
                 WHERE release_id = ? AND ts IS NULL
                """, ts, release);
    }
}
