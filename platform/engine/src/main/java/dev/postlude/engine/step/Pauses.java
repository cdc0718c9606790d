package dev.postlude.engine.step;

import dev.postlude.api.Match;
import dev.postlude.engine.commit.Act;
import dev.postlude.engine.commit.Rows;
import dev.postlude.engine.db.Json;
import dev.postlude.engine.event.Incoming;
import dev.postlude.engine.wait.EventWait;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Steps that let time pass: sleeps, and waits for events.
record Pauses(Progress progress, Workshop workshop) {

    void sleep(Replay.Place place, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(
                    "Sleep \"%s\" is zero or longer; was %s".formatted(place.id(), duration));
        }
        if (place.recorded() == null) {
            throw suspend(
                    place,
                    Rows.SLEEP,
                    micros(duration),
                    -1,
                    null,
                    () -> workshop.waits().dueIn(duration));
        }
    }

    void sleepUntil(Replay.Place place, Instant moment) {
        if (place.recorded() == null) {
            var until = Duration.between(Instant.EPOCH, moment);
            // How far away that is by the database's clock is not known here; the timer looks it up.
            throw suspend(
                    place,
                    Rows.SLEEP,
                    -1,
                    micros(until),
                    null,
                    () -> workshop.waits().dueIn(Duration.ZERO));
        }
    }

    <E extends Record> Optional<E> waitFor(Replay.Place place, Class<E> event, Match match, Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException(
                    "The timeout of wait \"%s\" is longer than zero; was %s".formatted(place.id(), timeout));
        }
        if (place.recorded() != null) {
            var payload = place.recorded().payload();
            var found = payload == null ? Json.tree((Object) null) : Json.tree(payload);
            return found.isObject() ? Optional.of(Json.convert(found.get("data"), event)) : Optional.empty();
        }
        var name = Incoming.nameOf(event);
        var wait = EventWait.of(
                progress.origin().run(),
                place.seq(),
                name,
                match,
                match.lookback().orElse(progress.origin().createdAt()));
        workshop.registry().waitsFor(name, wait.fields());
        throw suspend(place, Rows.WAIT, micros(timeout), -1, wait, () -> {
            workshop.waits().dueIn(timeout);
            workshop.waits().look(wait);
        });
    }

    private Unwind.Suspended suspend(
            Replay.Place place,
            short kind,
            long afterMicros,
            long untilMicros,
            @org.jspecify.annotations.Nullable EventWait event,
            Runnable afterwards) {
        progress.checkBoundary();
        if (progress.isWaitKnown(place.seq())) {
            return progress.suspendAgain(
                    event == null ? () -> {} : () -> workshop.waits().look(event));
        }
        var wait = new Rows.Wait(
                progress.origin().run(),
                place.seq(),
                kind,
                true,
                afterMicros,
                untilMicros,
                event == null ? -1 : micros(Duration.between(Instant.EPOCH, event.since())),
                place.id(),
                event == null ? null : event.name(),
                event == null ? null : event.key(),
                event == null || event.condition().isEmpty() ? null : event.condition());
        return progress.suspend(new Act(), wait, afterwards);
    }

    private static long micros(Duration duration) {
        return Math.addExact(Math.multiplyExact(duration.getSeconds(), 1_000_000L), duration.getNano() / 1_000);
    }
}
