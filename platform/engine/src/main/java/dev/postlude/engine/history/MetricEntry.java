package dev.postlude.engine.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A metric as it is declared.
///
/// @param kind      flag, number or count
/// @param direction higher or lower: which way is better
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MetricEntry(
        String app,
        String name,
        String kind,
        String direction,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double margin,
        @Nullable Double matters,
        Duration window) {}
