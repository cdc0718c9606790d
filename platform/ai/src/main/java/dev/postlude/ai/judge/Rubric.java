package dev.postlude.ai.judge;

import java.util.List;
import java.util.stream.Collectors;

/// What a judge looks for. Give it a new version whenever a criterion changes: marks of two versions are
/// not compared.
public record Rubric(String name, int version, List<Criterion> criteria) {

    public Rubric {
        criteria = List.copyOf(criteria);
        if (criteria.isEmpty()) {
            throw new IllegalArgumentException("Rubric \"%s\" asks nothing; give it a criterion".formatted(name));
        }
        if (criteria.stream().map(Criterion::name).distinct().count() < criteria.size()) {
            throw new IllegalArgumentException(
                    "Rubric \"%s\" has two criteria of one name; a mark could not be told from the other"
                            .formatted(name));
        }
    }

    public static Rubric of(String name, int version, Criterion... criteria) {
        return new Rubric(name, version, List.of(criteria));
    }

    /// The rubric in words.
    String asText() {
        return criteria.stream()
                .map(criterion -> "- %s: %s".formatted(criterion.name(), criterion.question()))
                .collect(Collectors.joining("\n"));
    }

    /// The JSON that a judge answers with.
    String shape() {
        return criteria.stream()
                .map(criterion ->
                        "\"%s\": {\"reason\": string, \"score\": number from 0 to 1}".formatted(criterion.name()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
