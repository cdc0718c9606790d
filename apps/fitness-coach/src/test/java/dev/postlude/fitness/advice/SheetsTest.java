package dev.postlude.fitness.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.fitness.metrics.DailyMetric;
import dev.postlude.fitness.metrics.Gauge;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    private static DailyMetric metric(Gauge gauge, LocalDate day, double value) {
        return new DailyMetric(day, gauge, value, 1, "");
    }

    @Test
    void a_plateau_that_the_last_weigh_in_has_ended_is_not_on_the_sheet() {
        var over = List.of(
                metric(Gauge.PLATEAU, TODAY.minusDays(5), 20), metric(Gauge.WEIGHT_TREND, TODAY.minusDays(1), 79));
        var on = List.of(
                metric(Gauge.PLATEAU, TODAY.minusDays(1), 24), metric(Gauge.WEIGHT_TREND, TODAY.minusDays(1), 80));

        assertThat(Sheets.lines(over)).extracting("metric").containsExactly("weight_trend");
        assertThat(Sheets.lines(on)).extracting("metric").contains("plateau");
    }
}
