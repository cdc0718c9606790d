package dev.postlude.api;

/// A defer that has been asked for and has not started, since its parent still runs.
public interface DeferHandle {

    String id();

    /// Takes it back. Once taken back it stays so, also when the run is replayed.
    void cancel();
}
