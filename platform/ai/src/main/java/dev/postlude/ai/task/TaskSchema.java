package dev.postlude.ai.task;

import dev.postlude.engine.db.DatabaseSettings;
import org.flywaydb.core.Flyway;

/// Brings the table of tasks to what this version needs. It lies in the engine's schema, with a history of its own,
/// so the engine's must be there first. Safe to call from any number of processes at once.
public final class TaskSchema {

    private TaskSchema() {}

    public static void migrate(DatabaseSettings settings) {
        Flyway.configure(TaskSchema.class.getClassLoader())
                .dataSource(settings.url(), settings.username(), settings.password())
                .defaultSchema("postlude")
                .schemas("postlude")
                .table("ai_schema_history")
                .locations("classpath:dev/postlude/ai/schema")
                // The engine's tables are there already; they are not ours to migrate.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .ignoreMigrationPatterns("*:future")
                .load()
                .migrate();
    }
}
