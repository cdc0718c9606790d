package dev.postlude.quarkus.deployment;

import io.quarkus.builder.item.SimpleBuildItem;
import java.util.List;

/// The names of the classes in which the app declares functions, metrics and events, each list in order.
final class DeclaredClassesBuildItem extends SimpleBuildItem {

    final List<String> functions;
    final List<String> constants;
    final List<String> events;

    DeclaredClassesBuildItem(List<String> functions, List<String> constants, List<String> events) {
        this.functions = functions;
        this.constants = constants;
        this.events = events;
    }
}
