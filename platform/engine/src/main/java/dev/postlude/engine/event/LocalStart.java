package dev.postlude.engine.event;

import java.time.Instant;
import java.util.UUID;

/// Starts runs in this very process, without a detour through the queue.
public interface LocalStart {

    /// Reserves a place for a run of this function; false if the function lives elsewhere or all places are taken.
    boolean reserve(int function);

    /// Gives a reserved place back.
    void unreserve();

    /// Executes a run that has just been committed as ours, on the place reserved for it.
    void start(UUID run, int function, Incoming event, Instant createdAt);

    /// Says that runs of this app have become ready, or stand in line under `scope` if it is not empty.
    void rang(int app, String scope, int function);

    /// Says that this event is stored and somebody may wait for it.
    void look(UUID event);
}
