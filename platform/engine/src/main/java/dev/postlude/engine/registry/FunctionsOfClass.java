package dev.postlude.engine.registry;

import dev.postlude.api.Cron;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.Experiment;
import dev.postlude.api.On;
import dev.postlude.api.OnFailure;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the functions that one class declares: its methods, or the class itself, and what follows their failure.
final class FunctionsOfClass {

    private final Class<?> type;
    private final Function<Class<?>, ?> bean;
    private final List<Experiment<?>> experiments;
    private final List<String> problems;

    FunctionsOfClass(
            Class<?> type, Function<Class<?>, ?> bean, List<Experiment<?>> experiments, List<String> problems) {
        this.type = type;
        this.bean = bean;
        this.experiments = experiments;
        this.problems = problems;
    }

    List<FunctionDefinition> definitions() {
        if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
            problems.add("%s is abstract, so it cannot be a bean. Declare functions in a concrete class."
                    .formatted(type.getName()));
            return List.of();
        }
        var drafts = new LinkedHashMap<String, FunctionDraft>();
        new TargetFunction(type, bean, problems).read().ifPresent(draft -> drafts.put(draft.id(), draft));
        for (var method : methods()) {
            if (method.isAnnotationPresent(DurableFunction.class)) {
                new TriggeredFunction(type, method, bean, problems).read().ifPresent(draft -> add(drafts, draft));
            } else if (isTriggered(method)) {
                problems.add("%s has a trigger but no @DurableFunction. Add one, with an id."
                        .formatted(where(type, method)));
            }
        }
        var failures = failures(drafts);
        var definitions = new ArrayList<FunctionDefinition>();
        for (var draft : drafts.values()) {
            var failure = Optional.ofNullable(failures.get(draft.id()));
            definitions.add(draft.definition(experiments, failure.map(FunctionDraft::id)));
            failure.ifPresent(its -> definitions.add(its.definition(List.of(), Optional.empty())));
        }
        return definitions;
    }

    private void add(Map<String, FunctionDraft> drafts, FunctionDraft draft) {
        if (drafts.putIfAbsent(draft.id(), draft) != null) {
            problems.add("Two functions of %s have the id \"%s\". Give one of them another id."
                    .formatted(type.getName(), draft.id()));
        }
    }

    /// By function, the draft of the function that follows its failure.
    private Map<String, FunctionDraft> failures(Map<String, FunctionDraft> functions) {
        var failures = new LinkedHashMap<String, FunctionDraft>();
        for (var method : methods()) {
            var annotation = method.getAnnotation(OnFailure.class);
            if (annotation != null) {
                followed(method, annotation, functions)
                        .flatMap(function -> FailureFunction.read(function, type, method, bean, problems)
                                .filter(draft ->
                                        isFirst(failures.putIfAbsent(function.id(), draft), function, method)));
            }
        }
        return failures;
    }

    private boolean isFirst(@Nullable Object earlier, FunctionDraft function, Method method) {
        if (earlier != null) {
            problems.add("%s is the second @OnFailure of \"%s\". Keep one of them."
                    .formatted(where(type, method), function.id()));
        }
        return earlier == null;
    }

    /// Empty after saying why, and also for a function that is itself wrong, which has been said.
    private Optional<FunctionDraft> followed(
            Method method, OnFailure annotation, Map<String, FunctionDraft> functions) {
        var where = where(type, method);
        var declared = declaredIds();
        var ids = declared.isEmpty() ? "none" : String.join(", ", declared);
        if (!annotation.value().isEmpty()) {
            if (!declared.contains(annotation.value())) {
                problems.add("%s follows the failure of \"%s\", which is no function of its class. It has: %s."
                        .formatted(where, annotation.value(), ids));
            }
            return Optional.ofNullable(functions.get(annotation.value()));
        }
        if (declared.isEmpty()) {
            problems.add("%s follows a failure, but its class has no function. Move it to the class of the function."
                    .formatted(where));
        } else if (declared.size() > 1) {
            problems.add("%s follows the failure of which function? Its class has %s. Name one: @OnFailure(\"%s\")."
                    .formatted(where, ids, declared.getFirst()));
        } else {
            return Optional.ofNullable(functions.get(declared.getFirst()));
        }
        return Optional.empty();
    }

    private List<String> declaredIds() {
        return Stream.concat(
                        Stream.ofNullable(type.getAnnotation(DurableFunction.class)),
                        methods().stream()
                                .flatMap(method -> Stream.ofNullable(method.getAnnotation(DurableFunction.class))))
                .map(DurableFunction::id)
                .distinct()
                .toList();
    }

    /// Those of the class and of what it extends, in an order that does not change from build to build.
    private List<Method> methods() {
        var found = new ArrayList<Method>();
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            Arrays.stream(at.getDeclaredMethods())
                    .filter(method -> !method.isSynthetic() && !method.isBridge())
                    .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString))
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean isTriggered(Method method) {
        return method.getAnnotationsByType(On.class).length > 0 || method.isAnnotationPresent(Cron.class);
    }

    static String where(Class<?> type, Method method) {
        return type.getName() + "#" + method.getName();
    }
}
