package dev.postlude.fitness.health.read;

/// What an element has come to, ready to be told.
@FunctionalInterface
interface Telling {

    void to(ExportListener listener);

    /// An element that cannot be understood.
    static Telling bad(String reason, String excerpt) {
        return listener -> listener.bad(reason, excerpt);
    }

    default void tell(ExportListener listener) {
        listener.read();
        to(listener);
    }
}
