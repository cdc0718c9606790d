package dev.postlude.engine.commit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// What is committed together or not at all. Filled by one thread, then handed to the [Writers] once.
public final class Act {

    final List<Rows.Event> events = new ArrayList<>(1);
    final List<Rows.LocalRun> localRuns = new ArrayList<>(1);
    final List<Rows.NewRun> newRuns = new ArrayList<>(0);
    final List<Rows.Checkpoint> checkpoints = new ArrayList<>(1);
    final List<Rows.Attempt> attempts = new ArrayList<>(0);
    final List<Rows.Outcome> outcomes = new ArrayList<>(1);
    final List<Rows.Wait> waits = new ArrayList<>(0);
    final List<UUID> rearmed = new ArrayList<>(0);
    final List<UUID> forgotten = new ArrayList<>(0);
    final List<Rows.Score> scores = new ArrayList<>(0);
    final List<Rows.Exposure> exposures = new ArrayList<>(0);
    final List<Rows.Resolution> resolutions = new ArrayList<>(0);
    final List<Rows.Place> places = new ArrayList<>(0);
    final List<Rows.Release> releases = new ArrayList<>(0);

    private final CountDownLatch done = new CountDownLatch(1);
    private long registryVersion;
    private volatile @Nullable Instant at;
    private volatile @Nullable Throwable failure;

    public Act event(Rows.Event row, long matchedAgainst) {
        events.add(row);
        registryVersion = matchedAgainst;
        return this;
    }

    public Act localRun(Rows.LocalRun row) {
        localRuns.add(row);
        return this;
    }

    public Act newRun(Rows.NewRun row) {
        newRuns.add(row);
        return this;
    }

    public Act checkpoint(Rows.Checkpoint row) {
        checkpoints.add(row);
        return this;
    }

    public Act attempt(Rows.Attempt row) {
        attempts.add(row);
        return this;
    }

    public Act outcome(Rows.Outcome row) {
        outcomes.add(row);
        return this;
    }

    public Act wait(Rows.Wait row) {
        waits.add(row);
        return this;
    }

    /// Arms the waits that the run registered earlier and that are not over.
    public Act rearm(UUID run) {
        rearmed.add(run);
        return this;
    }

    /// Drops whatever the run still waits for.
    public Act forget(UUID run) {
        forgotten.add(run);
        return this;
    }

    public Act score(Rows.Score row) {
        scores.add(row);
        return this;
    }

    public Act exposure(Rows.Exposure row) {
        exposures.add(row);
        return this;
    }

    public Act resolve(Rows.Resolution row) {
        resolutions.add(row);
        return this;
    }

    public Act giveBack(Rows.Place row) {
        places.add(row);
        return this;
    }

    public Act release(Rows.Release row) {
        releases.add(row);
        return this;
    }

    /// Everything of `other`, which is then not committed by itself.
    public Act absorbEverything(Act other) {
        outcomes.addAll(other.outcomes);
        rearmed.addAll(other.rearmed);
        forgotten.addAll(other.forgotten);
        resolutions.addAll(other.resolutions);
        places.addAll(other.places);
        releases.addAll(other.releases);
        return absorb(other);
    }

    /// As [#absorbEverything], for an act of one step.
    public Act absorb(Act other) {
        events.addAll(other.events);
        registryVersion = Math.max(registryVersion, other.registryVersion);
        localRuns.addAll(other.localRuns);
        newRuns.addAll(other.newRuns);
        checkpoints.addAll(other.checkpoints);
        attempts.addAll(other.attempts);
        waits.addAll(other.waits);
        scores.addAll(other.scores);
        exposures.addAll(other.exposures);
        return this;
    }

    public boolean isEmpty() {
        return events.isEmpty()
                && localRuns.isEmpty()
                && newRuns.isEmpty()
                && checkpoints.isEmpty()
                && attempts.isEmpty()
                && outcomes.isEmpty()
                && waits.isEmpty()
                && rearmed.isEmpty()
                && scores.isEmpty()
                && exposures.isEmpty()
                && releases.isEmpty();
    }

    /// The checkpoints this act holds; for whoever watches commits in a test.
    public List<Rows.Checkpoint> checkpoints() {
        return checkpoints;
    }

    long registryVersion() {
        return events.isEmpty() ? 0 : registryVersion;
    }

    void committed(Instant when) {
        at = when;
        done.countDown();
    }

    /// Says so to whoever waits, unless it is committed or has failed before.
    public void failed(Throwable why) {
        if (!isDone()) {
            failure = why;
            done.countDown();
        }
    }

    public boolean isDone() {
        return done.getCount() == 0;
    }

    /// Returns when the act is durable, with the moment the database gave it. Throws what kept it from being so.
    public Instant await() {
        var interrupted = false;
        while (true) {
            try {
                done.await();
                break;
            } catch (InterruptedException e) {
                // A cancelled run is interrupted while it does its steps; what it commits is still awaited.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        var why = failure;
        if (why instanceof Error error) {
            throw error;
        }
        if (why instanceof RuntimeException exception) {
            throw exception;
        }
        return java.util.Objects.requireNonNull(at);
    }
}
