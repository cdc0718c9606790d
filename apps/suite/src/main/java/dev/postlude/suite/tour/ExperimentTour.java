package dev.postlude.suite.tour;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What the platform says about the two strategies.
final class ExperimentTour {

    private static final Set<String> READERS = new TreeSet<>(Set.of("opens", "clickthroughs", "saves", "satisfaction"));

    private final Facts facts;
    private final ConsoleApi console;

    ExperimentTour(Places places, Facts facts) {
        this.facts = facts;
        this.console = new ConsoleApi(Browser.at(places.console()));
    }

    void take() {
        var report = console.experiment();
        facts.check(
                report.path("variants").size() == 2,
                "it is there, with two variants: " + report.path("variants"),
                report::toString);
        for (var metric : ScoreTour.GUARDRAILS) {
            onEachVariant(report, metric);
        }
        for (var metric : ScoreTour.JUDGE) {
            onEachVariant(report, metric);
        }
        for (var metric : READERS) {
            onEachVariant(report, metric);
        }
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

    private void onEachVariant(JsonNode report, String metric) {
        var numbers = new ArrayList<String>();
        var everywhere = new ArrayList<Boolean>();
        for (var each : report.path("metrics")) {
            if (each.path("name").asText().equals(metric)) {
                for (var arm : each.path("variants")) {
                    numbers.add("%s %d"
                            .formatted(
                                    arm.path("variant").asText(), arm.path("n").asInt()));
                    everywhere.add(arm.path("n").asInt() > 0);
                }
            }
        }
        facts.check(
                everywhere.equals(List.of(true, true)),
                "%s has values on each variant: %s".formatted(metric, String.join(", ", numbers)),
                () -> report.path("metrics").toString());
    }
}
