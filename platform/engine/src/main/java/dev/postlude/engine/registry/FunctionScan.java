package dev.postlude.engine.registry;

import dev.postlude.api.EventName;
import dev.postlude.api.Metric;
import dev.postlude.api.Scorer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Reads what the classes of an app declare, and collects everything that is wrong with it, in sentences.
///
/// The same reading happens twice: when the app is built, where there are no beans yet and a problem is a build
/// error, and when it starts, where it ends in an [AppDefinition]. So the rules exist once.
public final class FunctionScan {

    private static final int MAX_EVENT_NAME = 256;

    private final List<String> problems = new ArrayList<>();
    private final Map<String, FunctionDefinition> functions = new LinkedHashMap<>();
    private final Map<String, String> declaredAt = new LinkedHashMap<>();
    private final Map<String, EventType> events = new LinkedHashMap<>();
    private final Map<String, Metric> metrics = new LinkedHashMap<>();

    private FunctionScan() {}

    /// Without beans. What only a bean knows, the metrics of a scorer, is not looked at.
    public static FunctionScan check(AppClasses classes) {
        return read(classes, type -> {
            throw new IllegalStateException(type + " has no bean while the app is being built");
        });
    }

    /// `bean` is asked for the instance of a class each time one of its functions is called.
    public static FunctionScan of(AppClasses classes, Function<Class<?>, ?> bean) {
        var scan = read(classes, bean);
        scan.askScorers(bean);
        return scan;
    }

    /// The functions of instances that somebody made by hand; their constants and events come along.
    public static FunctionScan of(Object... beans) {
        var byClass = new IdentityHashMap<Class<?>, Object>();
        Arrays.stream(beans).forEach(bean -> byClass.put(bean.getClass(), bean));
        return of(
                new AppClasses(byClass.keySet(), byClass.keySet(), List.of()),
                type -> java.util.Objects.requireNonNull(byClass.get(type)));
    }

    private static FunctionScan read(AppClasses classes, Function<Class<?>, ?> bean) {
        var scan = new FunctionScan();
        classes.events().forEach(scan::event);
        classes.functions().forEach(type -> scan.functionsOf(type, bean));
        classes.constants().stream()
                .filter(type -> !classes.functions().contains(type))
                .forEach(scan::metricsOf);
        return scan;
    }

    public List<String> problems() {
        return problems.stream().distinct().toList();
    }

    /// Throws [InvalidFunctions] when there is any problem.
    public AppDefinition app(String name) {
        if (!problems.isEmpty()) {
            throw new InvalidFunctions(problems());
        }
        return new AppDefinition(
                name, List.copyOf(functions.values()), List.copyOf(events.values()), List.copyOf(metrics.values()));
    }

    private void functionsOf(Class<?> type, Function<Class<?>, ?> bean) {
        var constants = ConstantsOfClass.of(type, problems);
        var reading = new FunctionsOfClass(type, bean, constants.experiments(), problems);
        for (var function : reading.definitions()) {
            register(type, function);
        }
        constants.metrics().forEach(metric -> metric(metric, type));
        constants.experiments().stream()
                .flatMap(experiment -> experiment.aims().stream())
                .forEach(aim -> metric(aim.metric(), type));
    }

    private void register(Class<?> type, FunctionDefinition function) {
        var earlier = declaredAt.putIfAbsent(function.id(), type.getName());
        if (earlier != null) {
            problems.add("Two functions have the id \"%s\": one in %s, one in %s. Give one of them another id."
                    .formatted(function.id(), earlier, type.getName()));
            return;
        }
        functions.put(function.id(), function);
        for (var trigger : function.triggers()) {
            if (trigger instanceof Trigger.OnEvent(var name, var record, var when)) {
                event(name, record);
            }
        }
    }

    private void event(Class<?> type) {
        var name = type.getAnnotation(EventName.class);
        if (!type.isRecord()) {
            problems.add("%s has an @EventName but is not a record. Make it one.".formatted(type.getName()));
        } else if (name != null) {
            event(name.value(), type.asSubclass(Record.class));
        }
    }

    private void event(String name, Class<? extends Record> record) {
        var earlier = events.putIfAbsent(name, new EventType(name, record));
        if (earlier != null) {
            if (earlier.record() != record) {
                problems.add("Two records are the event \"%s\": %s and %s. Keep one, or give the other another name."
                        .formatted(name, earlier.record().getName(), record.getName()));
            }
            return;
        }
        if (name.isBlank() || name.length() > MAX_EVENT_NAME) {
            problems.add(
                    "The @EventName of %s must have 1 to %d characters.".formatted(record.getName(), MAX_EVENT_NAME));
        }
        Payloads.shape(record, problems);
    }

    private void metricsOf(Class<?> type) {
        ConstantsOfClass.of(type, problems).metrics().forEach(metric -> metric(metric, type));
    }

    private void metric(Metric metric, Class<?> type) {
        var earlier = metrics.putIfAbsent(metric.name(), metric);
        if (earlier != null && !earlier.equals(metric)) {
            problems.add(
                    "Two different metrics are called \"%s\", one of them used in %s: %s and %s. Declare it once and use that constant."
                            .formatted(metric.name(), type.getName(), earlier, metric));
        }
    }

    private void askScorers(Function<Class<?>, ?> bean) {
        for (var function : List.copyOf(functions.values())) {
            if (function.kind() == FunctionDefinition.Kind.SCORER) {
                var type = function.target().orElseThrow();
                var written = ((Scorer<?>) bean.apply(type)).metrics();
                if (written.isEmpty()) {
                    problems.add(
                            "%s names no metrics. Return from metrics() what it writes.".formatted(type.getName()));
                }
                written.forEach(metric -> metric(metric, type));
                functions.put(function.id(), function.withMetrics(written));
            }
        }
    }
}
