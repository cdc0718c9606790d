package dev.postlude.changesets.archive;

import dev.postlude.changesets.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Bytes of pictures under their hash, for whoever has no entities at hand, as steps have not.
@ApplicationScoped
public class Pictures {

    private final Database database;

    Pictures(Database database) {
        this.database = database;
    }

    /// For code that runs without the app around it.
    public static Pictures of(Database database) {
        return new Pictures(database);
    }

    /// Keeps the bytes under their hash. The same bytes again change nothing, so this may happen any
    /// number of times.
    public String keep(byte[] png) {
        try {
            var hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(png));
            database.update("""
                    INSERT INTO changesets.image (hash, bytes, created_at) VALUES (?, ?, postlude.now())
                    ON CONFLICT DO NOTHING
                    """, hash, png);
            return hash;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256; this one does not", e);
        }
    }

    public byte[] bytes(String hash) {
        return database.one("SELECT bytes FROM changesets.image WHERE hash = ?", row -> row.getBytes("bytes"), hash)
                .orElseThrow(() -> new IllegalStateException("There is no picture " + hash));
    }
}
