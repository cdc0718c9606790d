package dev.postlude.engine.registry;

/// An event the app declares: its name and the record its data fits.
public record EventType(String name, Class<? extends Record> record) {}
