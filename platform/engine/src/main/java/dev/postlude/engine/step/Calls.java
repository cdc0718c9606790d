package dev.postlude.engine.step;

import dev.postlude.api.Invocable;
import dev.postlude.api.Outgoing;
import dev.postlude.engine.commit.Act;
import dev.postlude.engine.commit.Rows;
import dev.postlude.engine.db.Ids;
import dev.postlude.engine.db.Json;
import dev.postlude.engine.event.EventIntake;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Steps that start something else: invokes and sends.
record Calls(Progress progress, Workshop workshop) {

    <I extends Record, O> O invoke(Replay.Place place, Class<? extends Invocable<I, O>> function, I input) {
        if (place.recorded() != null) {
            return Steps.answer(place.recorded(), resultType(function));
        }
        progress.checkBoundary();
        var run = progress.origin().run();
        if (progress.isWaitKnown(place.seq())) {
            throw progress.suspendAgain(() -> workshop.waits().lookForChild(run, place.seq()));
        }
        var called = workshop.functionOf(function).getKey();
        var payload = Payloads.of("The input of invoke \"%s\"".formatted(place.id()), input);
        var child = Ids.next();
        var scope = called.limit() == 0 && !called.paused() ? null : called.scope(Json.tree(payload));
        var act = new Act()
                .newRun(new Rows.NewRun(
                        child,
                        called.id(),
                        called.app(),
                        false,
                        null,
                        run,
                        place.seq(),
                        Rows.INVOKE,
                        scope,
                        payload,
                        0));
        var wait = new Rows.Wait(run, place.seq(), Rows.INVOKE, true, -1, -1, -1, place.id(), null, null, null);
        throw progress.suspend(act, wait, () -> {
            workshop.waits().rang(called.app(), scope, called.id());
            workshop.waits().lookForChild(run, place.seq());
        });
    }

    private static Type resultType(Class<?> function) {
        for (var type : function.getGenericInterfaces()) {
            if (type instanceof ParameterizedType parameterized && parameterized.getRawType() == Invocable.class) {
                return parameterized.getActualTypeArguments()[1];
            }
        }
        throw new IllegalArgumentException(
                "%s has to implement Invocable<I, O> itself, with both types named.".formatted(function.getName()));
    }

    List<String> send(Replay.Place place, Record... events) {
        if (place.recorded() == null) {
            progress.commitHeld();
            progress.checkBoundary();
            var incoming =
                    EventIntake.incoming(Arrays.stream(events).map(Outgoing::of).toList());
            var row = new Rows.@Nullable Checkpoint[1];
            var accepted = workshop.events().withAct(incoming, sending -> {
                var checkpoint = new Rows.Checkpoint(
                        progress.origin().run(),
                        place.seq(),
                        Rows.SEND,
                        1,
                        false,
                        place.id(),
                        0,
                        null,
                        Json.bytes(sending.ids()));
                row[0] = checkpoint;
                var act = new Act().checkpoint(checkpoint);
                sending.addTo(act, false);
                return act;
            });
            if (row[0] != null) {
                progress.record(row[0]);
            }
            return accepted.ids();
        }
        return List.of(Steps.<String[]>answer(place.recorded(), String[].class));
    }
}
