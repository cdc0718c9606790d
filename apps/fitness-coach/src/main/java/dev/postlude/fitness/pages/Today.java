package dev.postlude.fitness.pages;

import dev.postlude.fitness.metrics.insight.Insight;
import io.quarkus.qute.RawString;
import java.util.List;

/// What the front page shows of the last day that is known.
///
/// @param stale how old that is, in words; empty when it is not
public record Today(
        String day, String stale, List<RawString> dials, String verdict, List<Tile> tiles, List<Insight> insights) {}
