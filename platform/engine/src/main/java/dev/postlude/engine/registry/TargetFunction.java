package dev.postlude.engine.registry;

import dev.postlude.api.Deferrable;
import dev.postlude.api.Deferred;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.Invocable;
import dev.postlude.api.Parent;
import dev.postlude.api.Scorer;
import dev.postlude.engine.registry.FunctionBody.Call;
import dev.postlude.engine.registry.FunctionDefinition.Kind;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a class that other functions name: a deferred function, a scorer or an invocable one.
final class TargetFunction {

    private final Class<?> type;
    private final Function<Class<?>, ?> bean;
    private final List<String> problems;

    TargetFunction(Class<?> type, Function<Class<?>, ?> bean, List<String> problems) {
        this.type = type;
        this.bean = bean;
        this.problems = problems;
    }

    Optional<FunctionDraft> read() {
        var annotation = type.getAnnotation(DurableFunction.class);
        var roles = Stream.<Class<?>>of(Deferred.class, Scorer.class, Invocable.class)
                .filter(role -> role.isAssignableFrom(type))
                .toList();
        if (annotation == null) {
            if (!roles.isEmpty() || Deferrable.class.isAssignableFrom(type)) {
                problems.add(
                        "%s can be named by other functions but has no @DurableFunction. Add one to the class, with an id."
                                .formatted(type.getName()));
            }
            return Optional.empty();
        }
        if (roles.size() != 1) {
            problems.add(
                    "%s has a @DurableFunction on the class, so it implements one of Deferred, Scorer and Invocable; it implements %s."
                            .formatted(
                                    type.getName(),
                                    roles.isEmpty()
                                            ? "none. To be started by events or a clock, put the annotation on a method"
                                            : String.join(
                                                    " and ",
                                                    roles.stream()
                                                            .map(Class::getSimpleName)
                                                            .toList())));
            return Optional.empty();
        }
        return draft(annotation, roles.getFirst());
    }

    private Optional<FunctionDraft> draft(DurableFunction annotation, Class<?> role) {
        var input = input(role);
        var shape = input.flatMap(record -> Payloads.shape(record, problems));
        if (role == Invocable.class && !isConcrete(TypeArguments.of(type, role, 1))) {
            problems.add(
                    "%s does not say what it returns. Implement Invocable<%s, …> with a class or a record as its result."
                            .formatted(
                                    type.getName(),
                                    input.map(Class::getSimpleName).orElse("…")));
        }
        FunctionDraft.check(annotation, type.getName(), shape.stream().toList(), problems);
        return input.map(record -> new FunctionDraft(
                annotation.id(),
                role == Deferred.class ? Kind.DEFERRED : role == Scorer.class ? Kind.SCORER : Kind.FUNCTION,
                List.of(),
                annotation.retries(),
                annotation.concurrency().value(),
                annotation.concurrency().key(),
                Optional.of(type),
                Optional.of(record),
                Optional.of(record),
                call -> call(bean.apply(type), call)));
    }

    private Optional<Class<?>> input(Class<?> role) {
        if (TypeArguments.of(type, role, 0).orElse(null) instanceof Class<?> record && record != Record.class) {
            return Optional.of(record);
        }
        problems.add("%s does not say what it takes. Implement %s<…> with a record as its input."
                .formatted(type.getName(), role.getSimpleName()));
        return Optional.empty();
    }

    private static boolean isConcrete(Optional<Type> result) {
        return result.filter(type -> type != Object.class
                        && !(type instanceof java.lang.reflect.TypeVariable<?>)
                        && !(type instanceof java.lang.reflect.WildcardType)
                        && !(type instanceof Class<?> raw && raw.getTypeParameters().length > 0))
                .isPresent();
    }

    /// The input has been read as the very type that the class puts in for `I`.
    @SuppressWarnings("unchecked")
    private static @Nullable Object call(Object bean, Call call) throws Exception {
        var input = (Record) call.input();
        if (input == null) {
            throw new IllegalStateException("A function that others name has an input; this run has none.");
        }
        switch (bean) {
            case Deferred<?> deferred -> ((Deferred<Record>) deferred).run(input, call.run(), parent(call));
            case Scorer<?> scorer -> {
                return ((Scorer<Record>) scorer).score(input, call.run(), parent(call));
            }
            case Invocable<?, ?> invocable -> {
                return ((Invocable<Record, Object>) invocable).call(input, call.run());
            }
            default -> throw new IllegalStateException(bean.getClass() + " is no function");
        }
        return null;
    }

    private static Parent parent(Call call) {
        var parent = call.parent();
        if (parent == null) {
            throw new IllegalStateException("A deferred run has a parent; this one has none.");
        }
        return parent;
    }
}
