package dev.postlude.fitness.api;

import dev.postlude.fitness.metrics.DailyMetric;
import dev.postlude.fitness.metrics.DailyMetrics;
import dev.postlude.fitness.metrics.Gauge;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/metrics")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Metrics")
public class MetricsResource {

    private final DailyMetrics metrics;
    private final CurrentPerson person;

    MetricsResource(DailyMetrics metrics, CurrentPerson person) {
        this.metrics = metrics;
        this.person = person;
    }

    /// A metric there can be.
    public record Known(String metric, String label, String unit, String kind) {}

    @GET
    @Operation(summary = "Lists all metrics there can be, with their units")
    public Page<Known> known() {
        return new Page<>(
                Arrays.stream(Gauge.values())
                        .map(gauge -> new Known(
                                gauge.word(),
                                gauge.label(),
                                gauge.unit(),
                                gauge.kind().name().toLowerCase(Locale.ROOT)))
                        .toList(),
                null);
    }

    /// A number of a day.
    ///
    /// @param n      how many records or days it rests on
    /// @param origin what it was made of
    public record Value(double value, String unit, int n, String origin) {}

    /// All numbers of a day, by metric.
    public record Day(LocalDate date, Map<String, Value> metrics) {}

    @GET
    @Path("/daily")
    @Operation(
            summary = "The numbers of each day, with what they were made of",
            description = "Up to 366 days, the last thirty when nothing was asked; days of which nothing is known are"
                    + " left out. A citation {metric, date, value} of advice is looked up here.")
    public Page<Day> daily(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("metric") @Nullable List<String> wanted) {
        var only = wanted == null ? List.<String>of() : wanted;
        only.forEach(MetricsResource::check);
        int id = person.id();
        var last = metrics.lastDay(id).orElse(LocalDate.of(2026, 1, 1));
        var range = Range.of(from, to, last);
        var days = new TreeMap<LocalDate, Map<String, Value>>();
        for (var metric : metrics.between(id, range.from(), range.to())) {
            if (only.isEmpty() || only.contains(metric.gauge().word())) {
                days.computeIfAbsent(metric.day(), any -> new TreeMap<>())
                        .put(metric.gauge().word(), value(metric));
            }
        }
        return new Page<>(
                days.entrySet().stream()
                        .map(day -> new Day(day.getKey(), day.getValue()))
                        .toList(),
                null);
    }

    private static Value value(DailyMetric metric) {
        return new Value(metric.value(), metric.gauge().unit(), metric.n(), metric.origin());
    }

    private static void check(String metric) {
        if (Gauge.of(metric).isEmpty()) {
            throw new InvalidInput("metric", "is none of ours; GET /api/metrics lists them");
        }
    }
}
