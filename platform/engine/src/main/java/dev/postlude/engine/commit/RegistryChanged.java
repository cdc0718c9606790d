package dev.postlude.engine.commit;

/// The events of an act were matched against a registry that has changed since. Nothing was stored: match again.
public final class RegistryChanged extends RuntimeException {

    public RegistryChanged() {
        super("The registry changed while an event was being stored", null, false, false);
    }
}
