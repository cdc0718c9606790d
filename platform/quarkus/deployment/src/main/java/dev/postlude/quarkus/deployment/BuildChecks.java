package dev.postlude.quarkus.deployment;

import dev.postlude.api.Deferrable;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.Invocable;
import dev.postlude.engine.registry.AppClasses;
import dev.postlude.engine.registry.FunctionScan;
import jakarta.transaction.Transactional;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Says everything that is wrong with the functions of an app: what reading them finds, and what only a build sees.
final class BuildChecks {

    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private final List<String> problems = new ArrayList<>();
    private final Set<String> functionClasses;

    private BuildChecks(Collection<String> functionClasses) {
        this.functionClasses = new HashSet<>(functionClasses);
    }

    static List<String> problems(DeclaredClassesBuildItem declared) {
        var checks = new BuildChecks(declared.functions);
        var functions = checks.load(declared.functions);
        var classes = new AppClasses(functions, checks.load(declared.constants), checks.load(declared.events));
        checks.problems.addAll(FunctionScan.check(classes).problems());
        functions.forEach(checks::targets);
        functions.forEach(checks::transactions);
        return List.copyOf(checks.problems);
    }

    private List<Class<?>> load(List<String> names) {
        return names.stream()
                .flatMap(name -> load(name).stream())
                .<Class<?>>map(type -> type)
                .toList();
    }

    private Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            problems.add("%s cannot be loaded: %s.".formatted(name, e));
            return Optional.empty();
        }
    }

    /// Whatever a function names to be deferred or invoked must be a function itself.
    private void targets(Class<?> function) {
        Stream.concat(Stream.of(function), nested(function))
                .flatMap(type -> NamedTargets.in(type).stream())
                .distinct()
                .filter(name -> !functionClasses.contains(name))
                .flatMap(name -> load(name).stream())
                .filter(BuildChecks::canBeNamed)
                .forEach(target -> problems.add(
                        "%s names %s, which is no function of this app. Add a @DurableFunction to it; if it comes from another jar, that jar needs an index, such as an empty META-INF/beans.xml brings."
                                .formatted(function.getName(), target.getName())));
    }

    private static Stream<Class<?>> nested(Class<?> type) {
        return Arrays.stream(type.getDeclaredClasses());
    }

    private static boolean canBeNamed(Class<?> type) {
        return (Deferrable.class.isAssignableFrom(type) || Invocable.class.isAssignableFrom(type))
                && !type.isInterface()
                && !Modifier.isAbstract(type.getModifiers());
    }

    /// One transaction around a whole function would stay open while it sleeps, and see nothing of its own steps.
    private void transactions(Class<?> function) {
        var onClass = function.isAnnotationPresent(Transactional.class);
        if (onClass && function.isAnnotationPresent(DurableFunction.class)) {
            problems.add(transactional(function.getName()));
        }
        for (var method : function.getDeclaredMethods()) {
            var isFunction = method.isAnnotationPresent(DurableFunction.class);
            if (isFunction && (onClass || method.isAnnotationPresent(Transactional.class))) {
                problems.add(transactional(function.getName() + "#" + method.getName()));
            }
        }
    }

    private static String transactional(String where) {
        return "%s is @Transactional, but a function lives longer than a transaction should. Write in run.transaction(…), or put @Transactional on what a step calls."
                .formatted(where);
    }
}
