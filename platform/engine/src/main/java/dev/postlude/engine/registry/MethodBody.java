package dev.postlude.engine.registry;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Calls a method of a bean, and throws what it throws.
final class MethodBody {

    private final Class<?> type;
    private final Method method;
    private final Function<Class<?>, ?> bean;

    MethodBody(Class<?> type, Method method, Function<Class<?>, ?> bean) {
        this.type = type;
        this.method = method;
        this.bean = bean;
        method.setAccessible(true);
    }

    static void checkCallable(Class<?> type, Method method, List<String> problems) {
        var where = FunctionsOfClass.where(type, method);
        if (Modifier.isStatic(method.getModifiers())) {
            problems.add("%s is static, so it has no bean around it. Make it a method of the bean.".formatted(where));
        }
        if (Modifier.isPrivate(method.getModifiers())) {
            problems.add(
                    "%s is private, so interceptors such as @Transactional would not see it. Leave the modifier out."
                            .formatted(where));
        }
    }

    @Nullable
    Object invoke(@Nullable Object... arguments) throws Exception {
        try {
            return method.invoke(bean.apply(type), arguments);
        } catch (InvocationTargetException e) {
            switch (e.getCause()) {
                case Exception exception -> throw exception;
                case Error error -> throw error;
                case null, default -> throw e;
            }
        }
    }
}
