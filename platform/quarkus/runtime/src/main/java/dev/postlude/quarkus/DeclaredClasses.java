package dev.postlude.quarkus;

import dev.postlude.engine.registry.AppClasses;
import java.util.ArrayList;
import java.util.List;

/// The names of the classes in which the app declares something, as the build found them.
public record DeclaredClasses(List<String> functions, List<String> constants, List<String> events) {

    /// Loads them with the class loader of the app.
    AppClasses load() {
        return new AppClasses(load(functions), load(constants), load(events));
    }

    private static List<Class<?>> load(List<String> names) {
        var loader = Thread.currentThread().getContextClassLoader();
        var classes = new ArrayList<Class<?>>();
        for (var name : names) {
            try {
                // Not initialised: what fails while its constants are made is then reported among the problems.
                classes.add(Class.forName(name, false, loader));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(
                        "%s was there when the app was built and is not there now. Build the app again."
                                .formatted(name),
                        e);
            }
        }
        return classes;
    }
}
