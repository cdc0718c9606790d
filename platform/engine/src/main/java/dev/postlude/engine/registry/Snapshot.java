package dev.postlude.engine.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The registry at one version. Immutable: an event is matched against one snapshot from start to end.
///
/// @param functions by their number
/// @param starts    what an event of a name starts, if its condition holds
/// @param waited    for names that some run has waited for, the sets of fields whose equality was asked for
/// @param shapes    what the data of an event of a name must fit
public record Snapshot(
        long version,
        Map<Integer, Registered> functions,
        Map<String, List<Subscription>> starts,
        Map<String, List<List<String>>> waited,
        Map<String, List<PayloadShape>> shapes) {

    /// A function and the condition under which an event starts it; empty: always.
    public record Subscription(Registered function, Optional<Condition> when) {}

    public Optional<Registered> find(String app, String name) {
        return functions.values().stream()
                .filter(function ->
                        function.appName().equals(app) && function.name().equals(name))
                .findFirst();
    }
}
