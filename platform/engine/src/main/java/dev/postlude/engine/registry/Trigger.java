package dev.postlude.engine.registry;

/// What starts a function.
public sealed interface Trigger {

    /// An event of this name for which the CEL condition `when` holds; an empty one always does.
    record OnEvent(String event, Class<? extends Record> record, String when) implements Trigger {}

    /// Five Unix fields in a zone.
    record OnClock(String cron, String zone) implements Trigger {}
}
