package dev.postlude.engine.run;

import dev.postlude.api.Failure;
import dev.postlude.api.Metric;
import dev.postlude.api.Score;
import dev.postlude.api.Verdict;
import dev.postlude.engine.commit.Act;
import dev.postlude.engine.commit.Rows;
import dev.postlude.engine.db.Ids;
import dev.postlude.engine.db.Json;
import dev.postlude.engine.registry.FunctionDefinition;
import dev.postlude.engine.registry.Registered;
import dev.postlude.engine.registry.Registration;
import dev.postlude.engine.registry.Registry;
import dev.postlude.engine.step.Origin;
import dev.postlude.engine.step.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The end of a run as one act: its outcome, the runs it deferred, its scores, the resumption of the run that invoked
/// it, and the place it held.
final class Settlement {

    private static final short ARRIVED = 1;
    private static final short EXPIRED = 2;
    private static final short ERROR = 3;
    private static final short DEFERRED = 2;

    private final Registry registry;
    private final Registration registration;

    Settlement(Registry registry, Registration registration) {
        this.registry = registry;
        this.registration = registration;
    }

    /// A run that starts with the settlement, and whether it stands in line for a place.
    record Started(int app, @Nullable String scope, int function) {}

    /// The act, and what it starts.
    record Settled(Act act, List<Started> started) {}

    Settled settle(
            Origin origin, List<Progress.Defer> defers, boolean hasWaits, Ending ending, @Nullable Object result) {
        var act = new Act().outcome(new Rows.Outcome(origin.run(), ending.state(), ending.output()));
        var started = new ArrayList<Started>();
        for (var defer : defers) {
            if (defer.when().contains(ending.word())) {
                startDeferred(origin, defer, act, started);
            }
        }
        if (ending.state() == Ending.FAILED) {
            origin.definition().onFailure().ifPresent(handler -> startHandler(origin, handler, ending, act, started));
        }
        if (origin.definition().kind() == FunctionDefinition.Kind.SCORER) {
            scores(origin, ending, result, act);
        }
        if (origin.parentKind() == Rows.INVOKE && origin.parent() != null) {
            var failed = ending.state() != Ending.COMPLETED;
            var payload = ending.output() != null
                    ? ending.output()
                    : Json.bytes(Map.of("type", "Cancelled", "message", "The run was cancelled."));
            act.resolve(new Rows.Resolution(origin.parent(), origin.parentSeq(), failed, payload));
        }
        if (origin.scope() != null) {
            act.giveBack(new Rows.Place(origin.scope(), origin.run()));
        }
        if (hasWaits) {
            act.forget(origin.run());
        }
        return new Settled(act, started);
    }

    /// Why a scorer's verdict cannot be taken; empty if it can.
    Optional<String> objection(Origin origin, @Nullable Object result, Predicate<UUID> isRun) {
        if (!(result instanceof Verdict.Scored scored)
                || origin.definition().kind() != FunctionDefinition.Kind.SCORER) {
            return Optional.empty();
        }
        var declared = origin.definition().metrics().stream().map(Metric::name).toList();
        for (var score : scored.scores()) {
            if (!declared.contains(score.metric().name())) {
                return Optional.of("Scorer \"%s\" gave a score of \"%s\", but its metrics() are %s."
                        .formatted(origin.function().name(), score.metric().name(), declared));
            }
            if (score.run().isPresent() && !isRun.test(score.run().get())) {
                return Optional.of("A score of \"%s\" names run %s, and there is no such run."
                        .formatted(score.metric().name(), score.run().get()));
            }
        }
        return Optional.empty();
    }

    private void startDeferred(Origin origin, Progress.Defer defer, Act act, List<Started> started) {
        var target = find(origin, defer.target());
        var scope = target.limit() == 0 && !target.paused() ? null : target.scope(Json.tree(defer.input()));
        act.newRun(new Rows.NewRun(
                Ids.next(),
                target.id(),
                target.app(),
                false,
                null,
                origin.run(),
                defer.seq(),
                Rows.DEFER,
                scope,
                defer.input(),
                defer.delayMicros()));
        started.add(new Started(target.app(), scope, target.id()));
    }

    private Registered find(Origin origin, String name) {
        return registry.current()
                .find(origin.function().appName(), name)
                .orElseThrow(() -> new IllegalStateException(
                        "Function \"%s\", which run %s defers, is not registered".formatted(name, origin.run())));
    }

    private void startHandler(Origin origin, String handler, Ending ending, Act act, List<Started> started) {
        var target = find(origin, handler);
        var told = Json.tree(ending.output() == null ? Json.bytes(Map.of()) : ending.output());
        var input = new HashMap<String, @Nullable Object>();
        var own = origin.input() == null ? origin.eventData() : origin.input();
        input.put("input", own == null ? null : Json.tree(own));
        input.put(
                "failure",
                new Failure(
                        origin.run(),
                        origin.function().name(),
                        told.path("type").asText("Error"),
                        told.path("message").asText("")));
        act.newRun(new Rows.NewRun(
                Ids.next(),
                target.id(),
                target.app(),
                false,
                null,
                origin.run(),
                Rows.BODY,
                Rows.FAILURE,
                null,
                Json.bytes(input),
                0));
        started.add(new Started(target.app(), null, target.id()));
    }

    /// A scorer's verdict on its parent. What it says nothing about has expired, or was an error when it failed:
    /// never a zero.
    private void scores(Origin origin, Ending ending, @Nullable Object result, Act act) {
        var silent = new ArrayList<String>();
        origin.definition().metrics().forEach(metric -> silent.add(metric.name()));
        var parent = origin.parent();
        if (parent == null || origin.parentKind() != Rows.DEFER) {
            return;
        }
        if (result instanceof Verdict.Scored scored) {
            for (var score : scored.scores()) {
                silent.remove(score.metric().name());
                act.score(arrived(origin, score.run().orElse(parent), score));
            }
        }
        var reason = switch (ending.state()) {
            case Ending.COMPLETED ->
                result instanceof Verdict.Unknown unknown ? unknown.reason() : "The scorer did not say.";
            case Ending.FAILED ->
                "The scorer failed: "
                        + (ending.output() == null
                                ? ""
                                : Json.tree(ending.output()).path("message").asText());
            default -> "The scorer was cancelled.";
        };
        for (var metric : silent) {
            act.score(new Rows.Score(
                    parent,
                    Ids.next(),
                    metric(metric),
                    ending.state() == Ending.COMPLETED ? EXPIRED : ERROR,
                    DEFERRED,
                    null,
                    origin.run(),
                    null,
                    reason));
        }
    }

    private Rows.Score arrived(Origin origin, UUID run, Score score) {
        return new Rows.Score(
                run,
                Ids.next(),
                metric(score.metric().name()),
                ARRIVED,
                DEFERRED,
                score.value(),
                origin.run(),
                null,
                score.reason());
    }

    private int metric(String name) {
        var id = registration.metrics().get(name);
        if (id == null) {
            throw new IllegalStateException("Metric \"%s\" of a scorer is not registered".formatted(name));
        }
        return id;
    }
}
