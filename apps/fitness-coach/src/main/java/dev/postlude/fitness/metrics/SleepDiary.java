package dev.postlude.fitness.metrics;

import dev.postlude.fitness.metrics.Nights.Merged;
import dev.postlude.fitness.sql.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Single nights, as all sources together saw them.
@ApplicationScoped
public class SleepDiary {

    private final Reading reading;

    SleepDiary(Reading reading) {
        this.reading = reading;
    }

    /// The night that ends on `morning`.
    public Optional<Merged> night(int person, LocalDate morning) {
        var nights = reading.ask(connection -> Nights.merged(connection, new Batch(person, List.of(morning))));
        return Optional.ofNullable(nights.get(morning));
    }
}
