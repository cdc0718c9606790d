package dev.postlude.fitness.health.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Keeps all that a reader tells, as the tables would: what is known already is skipped.
final class Tally implements ExportListener {

    record Identity(String identifier, long start, long key) {}

    final Map<Identity, Sample> samples = new HashMap<>();
    final Set<Identity> sleep = new HashSet<>();
    final List<SleepRecord> nights = new ArrayList<>();
    final Map<Identity, short[]> beats = new HashMap<>();
    final List<Workout> workouts = new ArrayList<>();
    final List<Rings> rings = new ArrayList<>();
    final Map<String, Long> bad = new TreeMap<>();
    final List<String> excerpts = new ArrayList<>();
    long read;
    long ignored;
    long repeated;

    @Nullable
    Instant exportedAt;

    @Nullable
    LocalDate birthDate;

    @Nullable
    String sex;

    Map<String, Long> samplesByType() {
        var counts = new TreeMap<String, Long>();
        samples.keySet().forEach(each -> counts.merge(each.identifier(), 1L, Long::sum));
        return counts;
    }

    Map<String, Double> sumsByType() {
        var sums = new TreeMap<String, Double>();
        samples.values().forEach(each -> sums.merge(each.identifier(), each.value(), Double::sum));
        return sums;
    }

    /// The only sample there is.
    Sample sample() {
        if (samples.size() != 1) {
            throw new AssertionError("There are %d samples; bad are %s".formatted(samples.size(), bad));
        }
        return samples.values().iterator().next();
    }

    @Override
    public void read() {
        read++;
    }

    @Override
    public void exportedAt(Instant moment) {
        exportedAt = moment;
    }

    @Override
    public void person(@Nullable LocalDate date, @Nullable String itsSex) {
        birthDate = date;
        sex = itsSex;
    }

    @Override
    public void sample(Sample sample) {
        var identity = new Identity(sample.identifier(), sample.when().startSecond(), sample.key());
        if (samples.put(identity, sample) != null) {
            repeated++;
        }
    }

    @Override
    public void sleep(SleepRecord night) {
        nights.add(night);
        if (!sleep.add(new Identity("", night.when().startSecond(), night.key()))) {
            repeated++;
        }
    }

    @Override
    public void beats(Sample variability, short[] beatsPerMinute) {
        beats.put(new Identity("", variability.when().startSecond(), variability.key()), beatsPerMinute);
    }

    @Override
    public void workout(Workout workout) {
        workouts.add(workout);
    }

    @Override
    public void rings(Rings day) {
        rings.add(day);
    }

    @Override
    public void ignored() {
        ignored++;
    }

    @Override
    public void bad(String reason, String excerpt) {
        bad.merge(reason, 1L, Long::sum);
        excerpts.add(excerpt);
    }
}
