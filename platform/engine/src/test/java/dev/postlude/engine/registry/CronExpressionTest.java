package dev.postlude.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CronExpressionTest {

    @Test
    void fires_strictly_after_the_given_instant() {
        var mornings = CronExpression.parse("0 9 * * *", "UTC");

        assertThat(mornings.next(Instant.parse("2026-05-01T08:59:59.999Z"))).isEqualTo("2026-05-01T09:00:00Z");
        assertThat(mornings.next(Instant.parse("2026-05-01T09:00:00Z"))).isEqualTo("2026-05-02T09:00:00Z");
    }

    @Test
    void its_fields_are_meant_in_its_zone() {
        assertThat(firings("0 9 * * 1", "Europe/Berlin", "2026-03-22T12:00:00Z", 2))
                .containsExactly("2026-03-23T08:00:00Z", "2026-03-30T07:00:00Z");
    }

    @Test
    void a_time_that_the_clock_skips_does_not_fire() {
        // On 29 March 2026 the clocks of Berlin go from 02:00 to 03:00.
        assertThat(firings("30 2 * * *", "Europe/Berlin", "2026-03-27T12:00:00Z", 2))
                .containsExactly("2026-03-28T01:30:00Z", "2026-03-30T00:30:00Z");
    }

    @Test
    void a_time_that_the_clock_shows_twice_fires_once() {
        // On 25 October 2026 the clocks of Berlin go from 03:00 back to 02:00.
        assertThat(firings("30 2 * * *", "Europe/Berlin", "2026-10-24T12:00:00Z", 2))
                .containsExactly("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
        assertThat(firings("*/30 * * * *", "Europe/Berlin", "2026-10-24T23:59:00Z", 4))
                .containsExactly(
                        "2026-10-25T00:00:00Z", "2026-10-25T00:30:00Z", "2026-10-25T02:00:00Z", "2026-10-25T02:30:00Z");
    }

    @Test
    void asked_within_the_repeated_hour_it_does_not_fire_again() {
        assertThat(CronExpression.parse("30 2 * * *", "Europe/Berlin").next(Instant.parse("2026-10-25T01:10:00Z")))
                .isEqualTo("2026-10-26T01:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "* * * *", "61 * * * *", "* * * * * *", "@daily", "0 0 L * *", "soon"})
    void anything_else_is_refused_with_a_sentence(String fields) {
        assertThatThrownBy(() -> CronExpression.parse(fields, "UTC"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("\"" + fields + "\" is not a cron expression:")
                .hasMessageContaining("minute, hour, day of month, month, day of week");
    }

    @Test
    void a_date_that_never_comes_and_a_zone_that_is_none_are_refused() {
        assertThatThrownBy(() -> CronExpression.parse("0 0 31 2 *", "UTC")).hasMessageContaining("never fires");
        assertThatThrownBy(() -> CronExpression.parse("0 0 1 2 *", "Mars/Olympus"))
                .hasMessage("\"Mars/Olympus\" is not a time zone; write one like \"Europe/Berlin\" or \"UTC\".");
    }

    private static List<String> firings(String fields, String zone, String after, int count) {
        var cron = CronExpression.parse(fields, zone);
        var found = new ArrayList<String>();
        var at = Instant.parse(after);
        for (var i = 0; i < count; i++) {
            at = cron.next(at);
            found.add(at.toString());
        }
        return found;
    }
}
