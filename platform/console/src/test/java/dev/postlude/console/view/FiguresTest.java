package dev.postlude.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void a_number_shows_as_many_decimals_as_its_interval_leaves_it() {
        assertThat(Figures.decimals(0.0076)).isEqualTo(3);
        assertThat(Figures.decimals(0.011)).isEqualTo(3);
        assertThat(Figures.decimals(0.3)).isEqualTo(1);
        assertThat(Figures.decimals(40)).isZero();
        assertThat(Figures.decimals(0)).isEqualTo(2);
    }

    @Test
    void a_zero_has_no_sign() {
        assertThat(Figures.signed(-0.0004, 2)).isEqualTo("0.00");
        assertThat(Figures.signed(0.106, 2)).isEqualTo("+0.11");
        assertThat(Figures.signed(-1.5, 1)).isEqualTo("\u22121.5");
    }

    @Test
    void sizes_and_counts_are_short() {
        assertThat(Figures.count(1_234_567)).isEqualTo("1\u202f234\u202f567");
        assertThat(Figures.bytes(1536)).isEqualTo("1.5 kB");
        assertThat(Figures.percent(0.0123)).isEqualTo("1.2\u202f%");
        assertThat(Figures.percent(0.5)).isEqualTo("50\u202f%");
    }

    @Test
    void times_are_told_as_people_tell_them() {
        var now = Instant.parse("2026-03-01T12:00:00Z");

        assertThat(Moments.of(now.minusSeconds(1), now).ago()).isEqualTo("now");
        assertThat(Moments.of(now.minusSeconds(200), now).ago()).isEqualTo("3 min ago");
        assertThat(Moments.of(now.plusSeconds(7_300), now).ago()).isEqualTo("in 2 h");
        assertThat(Moments.of(now.minus(Duration.ofDays(30)), now).ago()).isEqualTo("30 Jan");
        assertThat(Moments.precise(Duration.ofMillis(2_054))).isEqualTo("2.05 s");
        assertThat(Moments.precise(Duration.ofSeconds(63))).isEqualTo("1 min 3 s");
    }
}
