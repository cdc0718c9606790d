package dev.postlude.fitness.metrics.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.fitness.metrics.DailyMetric;
import dev.postlude.fitness.metrics.Gauge;
import dev.postlude.fitness.metrics.History;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class InsightsTest {

    private static final LocalDate LAST = LocalDate.of(2026, 5, 4);

    private final List<DailyMetric> metrics = new ArrayList<>();

    private void metric(Gauge gauge, int daysAgo, double value) {
        metrics.add(new DailyMetric(LAST.minusDays(daysAgo), gauge, value, 1, ""));
    }

    private List<Insight> seen(double target) {
        return Insights.of(
                History.made(metrics), LAST, target > 0 ? OptionalDouble.of(target) : OptionalDouble.empty());
    }

    private void weighed(int from, int days, double kg, double aDay) {
        for (int day = 0; day < days; day++) {
            metric(Gauge.WEIGHT, from + days - 1 - day, kg + day * aDay);
            metric(Gauge.WEIGHT_TREND, from + days - 1 - day, kg + day * aDay);
        }
    }

    @Test
    void a_plateau_that_the_last_weigh_in_has_ended_is_not_seen_any_more() {
        weighed(0, 10, 80, -0.1);
        metric(Gauge.PLATEAU, 4, 21);
        assertThat(seen(0)).extracting(Insight::kind).doesNotContain("plateau");

        metric(Gauge.PLATEAU, 0, 25);
        assertThat(seen(0)).extracting(Insight::kind).contains("plateau");
    }

    @Test
    void a_rate_of_half_a_year_ago_names_no_day() {
        weighed(100, 20, 80, -0.05);
        metric(Gauge.STEPS, 0, 5000);

        assertThat(seen(75)).extracting(Insight::kind).doesNotContain("target");
    }

    @Test
    void a_target_has_a_band_of_days_that_are_still_to_come() {
        // From 80 kg on 50 g a day down, with a wobble of 200 g: 3.5 kg to go are about 70 days.
        for (int day = 0; day < 28; day++) {
            double kg = 80 - day * 0.05 + (day % 2 == 0 ? 0.1 : -0.1);
            metric(Gauge.WEIGHT, 27 - day, kg);
            metric(Gauge.WEIGHT_TREND, 27 - day, 80 - day * 0.05);
        }

        var target = seen(75.15).stream()
                .filter(insight -> insight.kind().equals("target"))
                .findFirst()
                .orElseThrow();

        // The trend stands at 78.65; 3.5 kg at 0.05 a day are 70 days. The slope of the wobble is next to nothing.
        assertThat(target.sentence()).contains("75.2 kg", "2026-07-1", "from", "to 2026-07-");
    }

    @Test
    void numbers_are_said_the_same_way_whatever_the_machines_language_is() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            weighed(0, 10, 80, 0);
            metric(Gauge.PLATEAU, 0, 25);

            assertThat(seen(0)).extracting(Insight::sentence).anyMatch(sentence -> sentence.contains("25 days"));
        } finally {
            Locale.setDefault(before);
        }
    }
}
