package dev.postlude.engine.registry;

import dev.postlude.api.Cron;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.On;
import dev.postlude.api.Run;
import dev.postlude.engine.registry.FunctionDefinition.Kind;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Reads a method that events or a clock start.
final class TriggeredFunction {

    private final Class<?> type;
    private final Method method;
    private final Function<Class<?>, ?> bean;
    private final List<String> problems;
    private final String where;

    TriggeredFunction(Class<?> type, Method method, Function<Class<?>, ?> bean, List<String> problems) {
        this.type = type;
        this.method = method;
        this.bean = bean;
        this.problems = problems;
        this.where = FunctionsOfClass.where(type, method);
    }

    Optional<FunctionDraft> read() {
        var annotation = method.getAnnotation(DurableFunction.class);
        var before = problems.size();
        var triggers = triggers();
        var records = records(triggers);
        var shapes =
                records.stream().flatMap(record -> silentShape(record).stream()).toList();
        FunctionDraft.check(annotation, where, shapes, problems);
        MethodBody.checkCallable(type, method, problems);
        checkTriggers(triggers);
        checkParameters(records);
        checkResult();
        if (problems.size() > before) {
            return Optional.empty();
        }
        return Optional.of(draft(annotation, triggers, records));
    }

    private FunctionDraft draft(
            DurableFunction annotation, List<Trigger> triggers, List<Class<? extends Record>> records) {
        var takesEvent = method.getParameterCount() == 2;
        var body = new MethodBody(type, method, bean);
        return new FunctionDraft(
                annotation.id(),
                Kind.FUNCTION,
                triggers,
                annotation.retries(),
                annotation.concurrency().value(),
                annotation.concurrency().key(),
                Optional.empty(),
                records.size() == 1 ? Optional.of(records.getFirst()) : Optional.empty(),
                takesEvent ? Optional.of(method.getParameterTypes()[0]) : Optional.empty(),
                takesEvent ? call -> body.invoke(call.input(), call.run()) : call -> body.invoke(call.run()));
    }

    private List<Trigger> triggers() {
        var triggers = new ArrayList<Trigger>();
        for (var on : method.getAnnotationsByType(On.class)) {
            Payloads.eventName(on.value(), where, problems)
                    .ifPresent(name -> triggers.add(new Trigger.OnEvent(name, on.value(), on.when())));
        }
        var cron = method.getAnnotation(Cron.class);
        if (cron != null) {
            triggers.add(new Trigger.OnClock(cron.value(), cron.zone()));
        }
        if (cron == null && method.getAnnotationsByType(On.class).length == 0) {
            problems.add("%s is never started. Add @On(SomeEvent.class) or @Cron(\"0 9 * * *\").".formatted(where));
        }
        return triggers;
    }

    private void checkTriggers(List<Trigger> triggers) {
        for (var trigger : triggers) {
            try {
                switch (trigger) {
                    case Trigger.OnClock(var fields, var zone) -> CronExpression.parse(fields, zone);
                    case Trigger.OnEvent(var name, var record, var when)
                    when !when.isEmpty() -> checkFields(Condition.compile(when), record);
                    case Trigger.OnEvent always -> {}
                }
            } catch (IllegalArgumentException e) {
                problems.add("%s: %s".formatted(where, e.getMessage()));
            }
        }
    }

    private void checkFields(Condition condition, Class<? extends Record> record) {
        silentShape(record).ifPresent(shape -> {
            for (var field : condition.dataFields()) {
                if (!shape.has(field)) {
                    problems.add("%s: the condition \"%s\" reads event.data.%s, which %s does not have."
                            .formatted(where, condition, field, record.getSimpleName()));
                }
            }
        });
    }

    private void checkParameters(List<Class<? extends Record>> records) {
        var parameters = method.getParameterTypes();
        var clocked = method.isAnnotationPresent(Cron.class);
        if (parameters.length == 1 && parameters[0] == Run.class && (clocked || records.isEmpty())) {
            return;
        }
        if (clocked) {
            problems.add("%s is started by a clock, which hands over no event: it takes a Run and nothing else."
                    .formatted(where));
            return;
        }
        if (parameters.length != 2 || parameters[1] != Run.class) {
            problems.add("%s must take its event and a Run: (%s event, Run run)."
                    .formatted(where, records.size() == 1 ? records.getFirst().getSimpleName() : "SomeEvent"));
            return;
        }
        for (var record : records) {
            if (parameters[0] != record
                    && !(isSealedInterface(parameters[0]) && parameters[0].isAssignableFrom(record))) {
                problems.add("%s is started by %s but takes %s. Let it take %s."
                        .formatted(
                                where,
                                record.getSimpleName(),
                                parameters[0].getSimpleName(),
                                records.size() == 1
                                        ? record.getSimpleName()
                                        : "a sealed interface that all of its events implement"));
            }
        }
    }

    private static boolean isSealedInterface(Class<?> type) {
        return type.isInterface() && type.isSealed();
    }

    private void checkResult() {
        var result = method.getReturnType();
        if (CompletionStage.class.isAssignableFrom(result) || Future.class.isAssignableFrom(result)) {
            problems.add("%s returns a %s. A function blocks its own virtual thread: return the value itself."
                    .formatted(where, result.getSimpleName()));
        }
    }

    private static List<Class<? extends Record>> records(List<Trigger> triggers) {
        var records = new ArrayList<Class<? extends Record>>();
        for (var trigger : triggers) {
            if (trigger instanceof Trigger.OnEvent(var name, var record, var when) && !records.contains(record)) {
                records.add(record);
            }
        }
        return records;
    }

    /// What is wrong with the shape of an event is said once, where the event is registered.
    private static Optional<PayloadShape> silentShape(Class<? extends Record> record) {
        return Payloads.shape(record, new ArrayList<>());
    }
}
