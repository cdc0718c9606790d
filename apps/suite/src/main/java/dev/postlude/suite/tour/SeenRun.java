package dev.postlude.suite.tour;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A run as the platform's API shows it.
public record SeenRun(
        String id, String status, int generation, List<Score> scores, List<Choice> choices, List<String> steps) {

    /// @param status `arrived`, or why there is no value
    public record Score(String metric, double value, String status, String at) {}

    /// Of a variant in an experiment.
    public record Choice(String experiment, String variant) {}

    public static SeenRun of(JsonNode run) {
        var scores = new ArrayList<Score>();
        for (var score : run.path("scores")) {
            scores.add(new Score(
                    score.path("metric").asText(),
                    score.path("value").asDouble(Double.NaN),
                    score.path("status").asText(),
                    score.path("at").asText()));
        }
        var choices = new ArrayList<Choice>();
        for (var experiment : run.path("experiments")) {
            choices.add(new Choice(
                    experiment.path("name").asText(), experiment.path("variant").asText()));
        }
        var steps = new ArrayList<String>();
        run.path("steps").forEach(step -> steps.add(step.path("name").asText()));
        return new SeenRun(
                run.path("id").asText(),
                run.path("status").asText(),
                run.path("generation").asInt(),
                List.copyOf(scores),
                List.copyOf(choices),
                List.copyOf(steps));
    }

    /// What it tried; one at most, unless something is wrong.
    public List<String> variants(Experiment experiment) {
        return choices.stream()
                .filter(choice -> choice.experiment().equals(experiment.name()))
                .map(Choice::variant)
                .toList();
    }

    public boolean has(Set<String> metrics) {
        return scores.stream().map(Score::metric).collect(Collectors.toSet()).containsAll(metrics);
    }

    /// Each of them once and with a value.
    public boolean hasOnce(Set<String> metrics) {
        return metrics.stream().allMatch(metric -> {
            var found = of(metric);
            return found.size() == 1 && found.getFirst().status().equals("arrived");
        });
    }

    /// Of a metric that counts: how often it happened.
    public double total(String metric) {
        return of(metric).stream().mapToDouble(Score::value).sum();
    }

    /// Of a metric that measures: what was measured last.
    public double latest(String metric) {
        return of(metric).stream()
                .max(Comparator.comparing(Score::at))
                .map(Score::value)
                .orElse(Double.NaN);
    }

    public String shownScores() {
        return "run %s has %s"
                .formatted(
                        id,
                        scores.stream()
                                .map(score -> "%s=%s (%s)".formatted(score.metric(), score.value(), score.status()))
                                .collect(Collectors.joining(", ")));
    }

    /// What is told of a run that is not as it should be.
    public String shown() {
        return "%s, %s, steps %s".formatted(shownScores(), status, steps);
    }

    private List<Score> of(String metric) {
        return scores.stream().filter(score -> score.metric().equals(metric)).toList();
    }
}
