package dev.postlude.suite.tour;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the platform says about an experiment, once a tour has given it something to say.
public final class ExperimentFacts {

    private final Facts facts;
    private final ConsoleApi console;
    private final Experiment experiment;

    public ExperimentFacts(Facts facts, ConsoleApi console, Experiment experiment) {
        this.facts = facts;
        this.console = console;
        this.experiment = experiment;
    }

    /// Checks that every metric of every family has values on every variant, and that the page speaks.
    ///
    /// @param variants all there are
    /// @param families metrics by the family of scorers they come from, such as `guardrail`, `judge`, `behaviour`,
    ///                 `opinion`; none may be empty
    public void take(List<String> variants, Map<String, Set<String>> families) {
        var report = console.experiment(experiment);
        var seen = new TreeSet<String>();
        report.path("variants").forEach(variant -> seen.add(variant.path("name").asText(variant.asText())));
        facts.check(
                seen.equals(new TreeSet<>(variants)),
                "it is there, with %d variants: %s".formatted(variants.size(), seen),
                report::toString);
        new TreeMap<>(families).forEach((family, metrics) -> {
            facts.check(!metrics.isEmpty(), "it is scored by its %s".formatted(family), metrics::toString);
            new TreeSet<>(metrics).forEach(metric -> onEachVariant(report, variants, family, metric));
        });
        speaks(report);
    }

    /// Whether each variant has a value of the metric already; for waiting.
    public boolean isScored(List<String> variants, Set<String> metrics) {
        var report = console.experiment(experiment);
        return metrics.stream().allMatch(metric -> valued(report, metric).equals(Set.copyOf(variants)));
    }

    private void onEachVariant(JsonNode report, List<String> variants, String family, String metric) {
        facts.check(
                valued(report, metric).equals(Set.copyOf(variants)),
                "%s (%s) has values on each variant: %s".formatted(metric, family, numbers(report, metric)),
                () -> report.path("metrics").toString());
    }

    private static Set<String> valued(JsonNode report, String metric) {
        var valued = new HashSet<String>();
        for (var arm : arms(report, metric)) {
            if (arm.path("n").asInt() > 0) {
                valued.add(arm.path("variant").asText());
            }
        }
        return valued;
    }

    private static String numbers(JsonNode report, String metric) {
        var numbers = new ArrayList<String>();
        for (var arm : arms(report, metric)) {
            numbers.add("%s %d"
                    .formatted(arm.path("variant").asText(), arm.path("n").asInt()));
        }
        return String.join(", ", numbers);
    }

    private static List<JsonNode> arms(JsonNode report, String metric) {
        var arms = new ArrayList<JsonNode>();
        for (var each : report.path("metrics")) {
            if (each.path("name").asText().equals(metric)) {
                each.path("variants").forEach(arms::add);
            }
        }
        return arms;
    }

    private void speaks(JsonNode report) {
        var verdict = report.path("verdict");
        facts.check(
                !verdict.path("sentence").asText().isBlank()
                        && !verdict.path("state").asText().isBlank(),
                "its verdict is a sentence: " + verdict.path("sentence").asText(),
                verdict::toString);
        var ratio = report.path("sampleRatio");
        facts.check(
                ratio.path("pValue").isNumber() && ratio.path("ok").isBoolean(),
                "it checks that the traffic is what the weights promise: p = %.3f"
                        .formatted(ratio.path("pValue").asDouble()),
                ratio::toString);
    }
}
