package dev.postlude.fitness.pages;

import dev.postlude.fitness.sql.Reading;
import dev.postlude.fitness.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/// What time it is, said by the database, so that all processes agree.
@ApplicationScoped
class Now {

    private final Reading reading;

    Now(Reading reading) {
        this.reading = reading;
    }

    Instant moment() {
        return reading.ask(connection -> Sql.first(connection, "SELECT now() AS now", row -> Sql.instant(row, "now"))
                .orElseThrow());
    }
}
