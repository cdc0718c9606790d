package dev.postlude.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.engine.history.MetricEntry;
import dev.postlude.engine.history.SeriesReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeriesViewTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void a_line_that_never_moves_is_not_magnified() {
        var share = view(0.0, 1.0, 1.0);
        var open = view(null, null, 250.0);

        assertThat(share.top()).isEqualTo("1.000");
        assertThat(share.bottom()).isEqualTo("0.900");
        assertThat(share.latest()).isEqualTo("1.000");
        assertThat(open.bottom()).isEqualTo("225");
        assertThat(open.top()).isEqualTo("275");
    }

    private static SeriesView view(@Nullable Double low, @Nullable Double high, double value) {
        var metric = new MetricEntry("app", "coverage", "number", "higher", low, high, null, null, Duration.ofHours(1));
        var point = new SeriesReport.Point(NOW, 4, value, value, value, value, null, 0);
        return SeriesView.of(
                new SeriesReport(metric, NOW.minus(Duration.ofDays(1)), NOW, Duration.ofMinutes(15), List.of(point)),
                NOW);
    }
}
