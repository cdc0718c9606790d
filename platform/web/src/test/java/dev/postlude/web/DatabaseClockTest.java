package dev.postlude.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseClockTest {

    @Inject
    DatabaseClock clock;

    @Test
    void it_goes_on_but_stands_still_within_a_transaction() {
        assertThat(clock.now()).isBefore(clock.now());
        QuarkusTransaction.requiringNew().run(() -> assertThat(clock.now()).isEqualTo(clock.now()));
    }
}
