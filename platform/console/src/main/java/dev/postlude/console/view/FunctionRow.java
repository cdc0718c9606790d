package dev.postlude.console.view;

import dev.postlude.engine.history.FunctionEntry;
import dev.postlude.engine.history.FunctionEntry.TriggerEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A function in a list.
///
/// @param path   of its actions
/// @param limit  how many runs at once, in words; empty for any number
/// @param target how filters name it
public record FunctionRow(
        String app,
        String id,
        String target,
        String path,
        String kind,
        List<TriggerView> triggers,
        String limit,
        int retries,
        boolean active,
        boolean paused,
        String metrics) {

    /// @param detail a condition, or a zone
    public record TriggerView(String what, @Nullable String detail) {}

    public static List<FunctionRow> of(List<FunctionEntry> functions) {
        return functions.stream().map(FunctionRow::of).toList();
    }

    private static FunctionRow of(FunctionEntry function) {
        var flow = function.flowControl();
        return new FunctionRow(
                function.app(),
                function.id(),
                function.app() + "/" + function.id(),
                "/functions/" + ExperimentRow.segment(function.app()) + "/" + ExperimentRow.segment(function.id()),
                function.kind(),
                function.triggers().stream().map(FunctionRow::trigger).toList(),
                flow.concurrency() == 0
                        ? ""
                        : flow.concurrency() + " at once" + (flow.key() == null ? "" : " per " + flow.key()),
                function.retries(),
                function.active(),
                function.paused(),
                String.join(", ", function.metrics()));
    }

    private static TriggerView trigger(TriggerEntry trigger) {
        var event = trigger.event();
        return event != null
                ? new TriggerView(event, trigger.when())
                : new TriggerView(String.valueOf(trigger.cron()), trigger.zone());
    }
}
