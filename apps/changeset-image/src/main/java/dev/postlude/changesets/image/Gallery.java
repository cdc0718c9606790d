package dev.postlude.changesets.image;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postlude.changesets.Database;
import dev.postlude.changesets.release.ReleasePlan;
import dev.postlude.web.Cursor;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.NotThere;
import dev.postlude.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The releases that were handed in, the newest first, with what became of them.
@ApplicationScoped
public class Gallery {

    private static final String COLUMNS = """
            SELECT r.id, r.task_id, r.source, r.title, r.url, r.theme, r.size, r.status, r.run_id, r.layout, r.headline,
                   r.alt_text, r.plan, r.created_at, m.ts IS NOT NULL AS posted,
                   (SELECT count(*) FROM changesets.click c WHERE c.release_id = r.id) AS clicks,
                   (SELECT count(*) FROM changesets.reaction c WHERE c.release_id = r.id) AS reactions,
                   p.hashes, p.widths, p.heights
              FROM changesets.release r
              LEFT JOIN changesets.slack_message m ON m.release_id = r.id
              LEFT JOIN LATERAL (SELECT array_agg(hash ORDER BY number) AS hashes,
                                        array_agg(width ORDER BY number) AS widths,
                                        array_agg(height ORDER BY number) AS heights
                                   FROM changesets.page
                                  WHERE release_id = r.id) p ON true
            """;

    private final Database database;
    private final ObjectMapper json;

    Gallery(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// One picture of a release.
    public record Picture(String url, int width, int height) {}

    /// A release as it stands.
    ///
    /// @param plan what the pictures show; null until they are made
    public record Shown(
            UUID id,
            UUID taskId,
            String source,
            String title,
            @Nullable String url,
            String theme,
            String size,
            String status,
            @Nullable UUID runId,
            @Nullable String layout,
            @Nullable String headline,
            @Nullable String altText,
            @Nullable ReleasePlan plan,
            Instant createdAt,
            boolean posted,
            int clicks,
            int reactions,
            List<Picture> pages) {}

    public Page<Shown> list(int limit, @Nullable String cursor) {
        if (limit < 1 || limit > Page.MOST) {
            throw new InvalidInput("limit", "is from 1 to " + Page.MOST);
        }
        var after = Cursor.of(cursor);
        var found = after.map(from ->
                        database.list(COLUMNS + """
                                WHERE (r.created_at, r.id) < (?::timestamptz, ?)
                                ORDER BY r.created_at DESC, r.id DESC LIMIT ?
                                """, this::shown, from.moment().toString(), from.id(), limit + 1))
                .orElseGet(() -> database.list(
                        COLUMNS + "ORDER BY r.created_at DESC, r.id DESC LIMIT ?", this::shown, limit + 1));
        return Page.of(found, limit, one -> new Cursor(one.createdAt(), one.id()));
    }

    public Shown byId(UUID id) {
        return find(id).orElseThrow(() -> new NotThere("release", id));
    }

    public Optional<Shown> find(UUID id) {
        return database.one(COLUMNS + "WHERE r.id = ?", this::shown, id);
    }

    private Shown shown(ResultSet row) throws SQLException {
        return new Shown(
                row.getObject("id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getString("source"),
                row.getString("title"),
                row.getString("url"),
                row.getString("theme"),
                row.getString("size"),
                row.getString("status"),
                row.getObject("run_id", UUID.class),
                row.getString("layout"),
                row.getString("headline"),
                row.getString("alt_text"),
                plan(row.getString("plan")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("posted"),
                row.getInt("clicks"),
                row.getInt("reactions"),
                pictures(row));
    }

    private static List<Picture> pictures(ResultSet row) throws SQLException {
        var pictures = new ArrayList<Picture>();
        if (row.getArray("hashes") == null) {
            return pictures;
        }
        var hashes = (String[]) row.getArray("hashes").getArray();
        var widths = (Integer[]) row.getArray("widths").getArray();
        var heights = (Integer[]) row.getArray("heights").getArray();
        for (var at = 0; at < hashes.length; at++) {
            pictures.add(new Picture("/images/" + hashes[at] + ".png", widths[at], heights[at]));
        }
        return pictures;
    }

    private @Nullable ReleasePlan plan(@Nullable String text) {
        try {
            return text == null ? null : json.readValue(text, ReleasePlan.class);
        } catch (IOException e) {
            throw new UncheckedIOException("A stored plan cannot be read", e);
        }
    }
}
