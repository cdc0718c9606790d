package dev.postlude.engine.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import org.flywaydb.core.Flyway;

/// Brings the schema `postlude` to what this version of the library needs. Safe to call from any number of
/// processes at once: Flyway holds a lock, and waits for it.
public final class Schema {

    private static final String LOCATION = "dev/postlude/schema";

    private Schema() {}

    public static void migrate(DatabaseSettings settings) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(settings.url(), settings.username(), settings.password())
                .defaultSchema("postlude")
                .schemas("postlude")
                .createSchemas(true)
                .locations("classpath:" + LOCATION)
                // A newer process may have migrated already; an older one beside it keeps working.
                .ignoreMigrationPatterns("*:future")
                .load()
                .migrate();
    }

    /// Changes whenever a migration changes; for tests, which copy a migrated database.
    public static String fingerprint() {
        var checksum = new CRC32();
        try (var script = Schema.class.getClassLoader().getResourceAsStream(LOCATION + "/V1__kernel.sql")) {
            checksum.update(script.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Long.toHexString(checksum.getValue());
    }
}
