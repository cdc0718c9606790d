package dev.postlude.suite.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMinutes(1));

    @Test
    void the_delay_doubles_up_to_its_ceiling() {
        assertThat(IntStream.of(1, 2, 3, 4, 1_000).mapToObj(backoff::delayAfter).map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 5L, 5L);
    }

    @Test
    void who_has_lived_long_enough_begins_anew() {
        assertThat(backoff.deaths(4, Duration.ofSeconds(59))).isEqualTo(5);
        assertThat(backoff.deaths(4, Duration.ofSeconds(60))).isEqualTo(1);
    }
}
