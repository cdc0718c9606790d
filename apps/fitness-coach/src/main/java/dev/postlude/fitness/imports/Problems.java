package dev.postlude.fitness.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What of an export could not be understood: how much for which reason, and the first few.
public final class Problems {

    private static final int MOST_SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    /// One reason.
    public record Problem(String reason, long count, List<String> samples) {}

    private final Map<String, Problem> byReason = new TreeMap<>();

    /// @param stored as [#json] once wrote it
    static Problems of(String stored) {
        try {
            var problems = new Problems();
            var known = JSON.readValue(stored, new TypeReference<List<Problem>>() {});
            known.forEach(each -> problems.byReason.put(each.reason(), each));
            return problems;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The problems of an import are stored in a shape this code cannot read", e);
        }
    }

    void add(String reason, String excerpt) {
        var before = byReason.getOrDefault(reason, new Problem(reason, 0, List.of()));
        var samples = before.samples();
        if (samples.size() < MOST_SAMPLES) {
            samples = new ArrayList<>(samples);
            samples.add(shown(excerpt));
        }
        byReason.put(reason, new Problem(reason, before.count() + 1, samples));
    }

    private static String shown(String excerpt) {
        var clean = excerpt.replace('\0', ' ');
        return clean.length() > LONGEST_SAMPLE ? clean.substring(0, LONGEST_SAMPLE) + "…" : clean;
    }

    List<Problem> list() {
        return List.copyOf(byReason.values());
    }

    String json() {
        try {
            return JSON.writeValueAsString(list());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Text and numbers can always be written as JSON; these cannot", e);
        }
    }
}
