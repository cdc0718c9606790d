package dev.postlude.engine.event;

import dev.postlude.engine.commit.Act;
import dev.postlude.engine.commit.Rows;
import dev.postlude.engine.db.Ids;
import dev.postlude.engine.registry.Registered;
import dev.postlude.engine.registry.Registry;
import dev.postlude.engine.registry.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Some events and the runs they start, matched against one snapshot of the registry: first put into an act, then
/// told what became of it.
public final class Sending {

    private record Start(
            UUID run,
            Incoming event,
            Registered function,
            @Nullable String scope,
            boolean local) {}

    private final Snapshot registry;
    private final LocalStart local;
    private final List<Incoming> events;
    private final List<Start> starts = new ArrayList<>(1);

    /// @param mayStartHere reserves places in this process where there are any
    Sending(List<Incoming> events, Snapshot registry, LocalStart local, boolean mayStartHere) {
        this.registry = registry;
        this.local = local;
        this.events = events;
        for (var event : events) {
            for (var subscription : registry.starts().getOrDefault(event.name(), List.of())) {
                if (holds(subscription, event)) {
                    starts.add(start(event, subscription.function(), mayStartHere));
                }
            }
        }
    }

    private static boolean holds(Snapshot.Subscription subscription, Incoming event) {
        if (subscription.when().isEmpty()) {
            return true;
        }
        var sender = event.sender() == null ? "" : event.sender();
        var seen = Registry.asSeenByConditions(event.publicId(), event.name(), event.tree(), "", sender);
        return subscription.when().get().evaluate(seen);
    }

    private Start start(Incoming event, Registered function, boolean mayStartHere) {
        var scope = function.limit() == 0 && !function.paused() ? null : function.scope(event.tree());
        var here = mayStartHere && scope == null && local.reserve(function.id());
        return new Start(Ids.next(), event, function, scope, here);
    }

    public List<String> ids() {
        return events.stream().map(Incoming::publicId).toList();
    }

    public List<UUID> runs() {
        return starts.stream().map(Start::run).toList();
    }

    /// @param alwaysLook leaves a mark to look for waits even where none is known: for a commit that is not ours to
    /// time
    public void addTo(Act act, boolean alwaysLook) {
        for (var event : events) {
            act.event(
                    new Rows.Event(
                            event.id(),
                            event.name(),
                            event.sender(),
                            event.meta(),
                            event.data(),
                            alwaysLook || isWaited(event)),
                    registry.version());
        }
        for (var start : starts) {
            if (start.local()) {
                act.localRun(new Rows.LocalRun(
                        start.run(), start.function().id(), start.event().id()));
            } else {
                act.newRun(new Rows.NewRun(
                        start.run(),
                        start.function().id(),
                        start.function().app(),
                        false,
                        start.event().id(),
                        null,
                        0,
                        (short) 0,
                        start.scope(),
                        null,
                        0));
            }
        }
    }

    private boolean isWaited(Incoming event) {
        return registry.waited().containsKey(event.name());
    }

    public void committed(Instant at) {
        for (var start : starts) {
            if (start.local()) {
                local.start(start.run(), start.function().id(), start.event(), at);
            } else {
                local.rang(
                        start.function().app(),
                        start.scope() == null ? "" : start.scope(),
                        start.function().id());
            }
        }
        events.stream().filter(this::isWaited).forEach(event -> local.look(event.id()));
    }

    /// Wakes whoever may be concerned, after a transaction of the app's own has committed.
    public void committedElsewhere() {
        for (var start : starts) {
            local.rang(
                    start.function().app(),
                    start.scope() == null ? "" : start.scope(),
                    start.function().id());
        }
        events.forEach(event -> local.look(event.id()));
    }

    public void abandoned() {
        starts.stream().filter(Start::local).forEach(start -> local.unreserve());
    }
}
