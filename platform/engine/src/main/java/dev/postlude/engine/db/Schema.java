package dev.postlude.engine.db;

import org.flywaydb.core.Flyway;

/// Brings the schema `postlude` to what this version of the library needs. Safe to call from any number of
/// processes at once: Flyway holds a lock, and waits for it.
public final class Schema {

    private Schema() {}

    public static void migrate(DatabaseSettings settings) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(settings.url(), settings.username(), settings.password())
                .defaultSchema("postlude")
                .schemas("postlude")
                .createSchemas(true)
                .locations("classpath:dev/postlude/schema")
                // A newer process may have migrated already; an older one beside it keeps working.
                .ignoreMigrationPatterns("*:future")
                .load()
                .migrate();
    }
}
