package dev.postlude.fitness.sample;

import java.util.Map;
import java.util.TreeMap;

/// What an export holds, counted by whoever wrote it.
public final class Truth {

    private final Map<String, Long> samples = new TreeMap<>();
    private final Map<String, Double> sums = new TreeMap<>();
    private final Map<String, Long> bad = new TreeMap<>();
    private long elements;
    private long sleep;
    private long beats;
    private long workouts;
    private long statistics;
    private long events;
    private long rings;
    private long ignored;
    private long repeated;

    /// One more element, nested ones of correlations included.
    void element() {
        elements++;
    }

    void sample(String identifier, double canonical) {
        samples.merge(identifier, 1L, Long::sum);
        sums.merge(identifier, canonical, Double::sum);
    }

    void sleep() {
        sleep++;
    }

    void beats() {
        beats++;
    }

    void workout(int itsStatistics, int itsEvents) {
        workouts++;
        statistics += itsStatistics;
        events += itsEvents;
    }

    void rings() {
        rings++;
    }

    void ignored() {
        ignored++;
    }

    void repeated() {
        repeated++;
    }

    void bad(String reason) {
        bad.merge(reason, 1L, Long::sum);
    }

    /// Everything that is written as an element of its own, the person and the date included.
    public long elements() {
        return elements;
    }

    /// Distinct samples by Apple's identifier.
    public Map<String, Long> samples() {
        return samples;
    }

    /// Their sums in canonical units.
    public Map<String, Double> sums() {
        return sums;
    }

    public long allSamples() {
        return samples.values().stream().mapToLong(Long::longValue).sum();
    }

    public long sleepStretches() {
        return sleep;
    }

    public long beatLists() {
        return beats;
    }

    public long allWorkouts() {
        return workouts;
    }

    public long allStatistics() {
        return statistics;
    }

    public long allEvents() {
        return events;
    }

    public long allRings() {
        return rings;
    }

    public long allIgnored() {
        return ignored;
    }

    /// Records that are there a second time.
    public long allRepeated() {
        return repeated;
    }

    /// Elements that cannot be understood, by the words the reader has for why.
    public Map<String, Long> bad() {
        return bad;
    }

    public long allBad() {
        return bad.values().stream().mapToLong(Long::longValue).sum();
    }

    /// As JSON, for programs.
    @Override
    public String toString() {
        return """
            {"elements": %d, "samples": %d, "sleep": %d, "beats": %d, "workouts": %d, "statistics": %d, "events": %d,
             "rings": %d, "ignored": %d, "repeated": %d, "bad": %s,
             "byType": %s}\
            """.formatted(
                        elements,
                        allSamples(),
                        sleep,
                        beats,
                        workouts,
                        statistics,
                        events,
                        rings,
                        ignored,
                        repeated,
                        json(bad),
                        json(samples));
    }

    private static String json(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> "\"%s\": %d".formatted(entry.getKey(), entry.getValue()))
                .collect(java.util.stream.Collectors.joining(", ", "{", "}"));
    }
}
