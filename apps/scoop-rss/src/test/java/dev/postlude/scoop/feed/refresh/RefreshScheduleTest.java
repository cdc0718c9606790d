package dev.postlude.scoop.feed.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefreshScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private final RefreshSchedule schedule = RefreshSchedule.DEFAULT;

    @ParameterizedTest
    @CsvSource({
        // hours since the newest story, usual hours between two, minutes until the next look
        "1, 0.05, 5",
        "1, 1, 30",
        "1, 3, 60",
        "1, 48, 60",
        "167, 1, 30",
        "168, 1, 60",
        "335, 1, 60",
        "336, 1, 120",
        "719, 1, 120",
        "720, 1, 240",
        "20000, 1, 240",
    })
    void a_feed_is_asked_the_more_rarely_the_less_it_says(double silence, double gap, long minutes) {
        var newest = NOW.minus(hours(silence));
        var history =
                new RefreshHistory(Optional.of(newest), Optional.of(hours(gap)), 0, Optional.empty(), Optional.empty());

        assertThat(wait(history)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void a_feed_without_dates_is_asked_rarely_and_one_with_a_single_date_soon() {
        assertThat(wait(RefreshHistory.read(List.of(), Optional.empty()))).isEqualTo(Duration.ofHours(4));
        assertThat(wait(RefreshHistory.read(List.of(NOW.minusSeconds(60)), Optional.empty())))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void the_usual_gap_is_the_mean_and_a_date_in_the_future_does_no_harm() {
        var dates = Stream.of(0, 2, 4, 6)
                .map(hours -> NOW.minus(Duration.ofHours(hours)))
                .toList();

        assertThat(RefreshHistory.read(dates, Optional.empty()).averageGap()).contains(Duration.ofHours(2));
        assertThat(wait(RefreshHistory.read(List.of(NOW.plus(Duration.ofDays(900))), Optional.empty())))
                .isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 5", "3, 60", "4, 120", "10, 480", "26, 1440", "2000000, 1440"})
    void failures_are_forgiven_twice_and_then_cost_an_hour_each(int failures, long minutes) {
        assertThat(wait(RefreshHistory.failed(failures, Optional.empty()))).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void a_demand_to_wait_is_obeyed_for_up_to_a_week() {
        assertThat(wait(RefreshHistory.failed(1, Optional.of(Duration.ofHours(30)))))
                .isEqualTo(Duration.ofHours(30));
        assertThat(wait(RefreshHistory.failed(1, Optional.of(Duration.ofDays(300)))))
                .isEqualTo(Duration.ofDays(7));
        assertThat(wait(RefreshHistory.failed(5, Optional.of(Duration.ofSeconds(1)))))
                .isEqualTo(Duration.ofHours(3));
    }

    @Test
    void advice_to_wait_is_followed_up_to_the_longest_interval() {
        var recent = List.of(NOW.minusSeconds(60), NOW.minusSeconds(120));

        assertThat(wait(RefreshHistory.read(recent, Optional.of(Duration.ofMinutes(45)))))
                .isEqualTo(Duration.ofMinutes(45));
        assertThat(wait(RefreshHistory.read(recent, Optional.of(Duration.ofDays(365)))))
                .isEqualTo(Duration.ofHours(4));
        assertThat(wait(RefreshHistory.read(recent, Optional.of(Duration.ZERO))))
                .isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void a_schedule_that_contradicts_itself_is_refused() {
        assertThatThrownBy(() -> new RefreshSchedule(
                        Duration.ofHours(2), Duration.ofHours(1), 2, Duration.ofHours(1), Duration.ofDays(1)))
                .hasMessageContaining("0 < shortest <= longest");
    }

    private Duration wait(RefreshHistory history) {
        return Duration.between(NOW, schedule.next(history, NOW));
    }

    private static Duration hours(double hours) {
        return Duration.ofSeconds((long) (hours * 3600));
    }
}
