package dev.postlude.engine.step;

import dev.postlude.api.DeferOptions;
import dev.postlude.api.Deferrable;
import dev.postlude.api.Experiment;
import dev.postlude.api.NonRetryable;
import dev.postlude.api.Score;
import dev.postlude.engine.Limits;
import dev.postlude.engine.commit.Act;
import dev.postlude.engine.commit.Rows;
import dev.postlude.engine.db.Ids;
import dev.postlude.engine.db.Json;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Steps that only note something: defers, scores, the variant of an experiment.
///
/// They are held like the result of a step, and commit with whatever comes next.
record Marks(Progress progress, Workshop workshop) {

    static final short ARRIVED = 1;
    private static final short INLINE = 1;
    private static final short BY_EVENT = 3;

    <I extends Record> void defer(
            Replay.Place place, Class<? extends Deferrable<I>> target, I input, DeferOptions options) {
        var function = workshop.functionOf(target).getKey();
        var payload = Payloads.of("The input of defer \"%s\"".formatted(place.id()), input);
        if (place.recorded() != null) {
            progress.addDefer(read(place.recorded()));
            return;
        }
        if (progress.deferCount() == Limits.MAX_DEFERS_PER_RUN) {
            throw new NonRetryable("A run defers at most %d runs (MAX_DEFERS_PER_RUN). Defer one that does the rest."
                    .formatted(Limits.MAX_DEFERS_PER_RUN));
        }
        var noted = new LinkedHashMap<String, Object>();
        noted.put("target", function.name());
        noted.put("input", Json.tree(payload));
        noted.put(
                "when",
                options.when().stream()
                        .map(ending -> ending.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList());
        noted.put("delayMs", options.delay().toMillis());
        var row = row(place, noted);
        progress.addDefer(read(row));
        progress.hold(row);
    }

    /// What a defer's checkpoint says.
    public static Progress.Defer read(Rows.Checkpoint row) {
        var noted = Json.tree(row.payload() == null ? new byte[] {'{', '}'} : row.payload());
        var when = noted.path("when").valueStream().map(node -> node.asText()).collect(Collectors.toSet());
        return new Progress.Defer(
                row.name(),
                row.seq(),
                noted.path("target").asText(),
                Json.bytes(noted.path("input")),
                when,
                noted.path("delayMs").asLong() * 1_000);
    }

    void cancelDefer(Replay.Place place, String id) {
        progress.cancelDefer(id);
        if (place.recorded() == null) {
            progress.hold(row(place, Map.of("defer", id)));
        }
    }

    void score(Replay.Place place, Score score) {
        if (place.recorded() != null) {
            return;
        }
        var metric = workshop.metric(score.metric().name());
        var own = progress.origin().run();
        var credited = score.run().orElse(own);
        var reason = credited.equals(own) || takesWords(credited, score) ? score.reason() : "";
        var noted = new LinkedHashMap<String, Object>();
        noted.put("metric", score.metric().name());
        noted.put("value", score.value());
        noted.put("reason", score.reason());
        if (!credited.equals(own)) {
            noted.put("run", credited);
        }
        progress.hold(new Act()
                .checkpoint(row(place, noted))
                .score(new Rows.Score(
                        credited,
                        Ids.next(),
                        metric,
                        ARRIVED,
                        credited.equals(own) ? INLINE : BY_EVENT,
                        score.value(),
                        credited.equals(own) ? null : own,
                        null,
                        reason)));
    }

    private boolean takesWords(UUID run, Score score) {
        return workshop.takesWords(run)
                .orElseThrow(() -> new NonRetryable(
                        "A score of \"%s\" names run %s, and there is no such run. It may have been dropped with old history."
                                .formatted(score.metric().name(), run)));
    }

    <V extends Enum<V>> V choose(Replay.Place place, Experiment<V> experiment, @Nullable String unit) {
        if (!progress.isFirstChoice(experiment.name())) {
            throw new NonRetryable(
                    "Experiment \"%s\" was asked for in two branches of one run. A run holds one variant: choose before forking."
                            .formatted(experiment.name()));
        }
        if (place.recorded() != null && place.recorded().payload() != null) {
            return variant(
                    experiment,
                    Json.tree(place.recorded().payload()).path("variant").asText());
        }
        var run = progress.origin().run();
        var chosen = workshop.assignments()
                .choose(progress.origin().function(), experiment, unit == null ? run.toString() : unit);
        var noted = new LinkedHashMap<String, Object>();
        noted.put("experiment", experiment.name());
        noted.put("variant", chosen.variant());
        noted.put("probability", chosen.probability());
        noted.put("epoch", chosen.epoch());
        if (unit != null) {
            noted.put("unit", unit);
        }
        progress.hold(new Act()
                .checkpoint(row(place, noted))
                .exposure(new Rows.Exposure(
                        run, chosen.experiment(), chosen.epoch(), chosen.variant(), chosen.probability(), unit)));
        return variant(experiment, chosen.variant());
    }

    private static <V extends Enum<V>> V variant(Experiment<V> experiment, String name) {
        return experiment.variants().stream()
                .filter(variant -> variant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Unwind.Mismatch("""
                        This run holds variant "%s" of experiment "%s", and the code no longer has it.
                        Bring the variant back until no run holds it, or cancel the run. See docs/concepts/experiment.md.""".formatted(name, experiment.name())));
    }

    private Rows.Checkpoint row(Replay.Place place, Map<String, ?> noted) {
        return new Rows.Checkpoint(
                progress.origin().run(), place.seq(), place.kind(), 1, false, place.id(), 0, null, Json.bytes(noted));
    }
}
