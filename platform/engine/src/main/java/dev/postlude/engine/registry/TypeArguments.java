package dev.postlude.engine.registry;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which types a class puts in for the type parameters of something it implements.
public final class TypeArguments {

    private TypeArguments() {}

    /// The type that `type` puts in for parameter `index` of `generic`; empty when it implements it raw, or not at all.
    public static Optional<Type> of(Class<?> type, Class<?> generic, int index) {
        return find(type, generic, index, Map.of());
    }

    private static Optional<Type> find(Type type, Class<?> generic, int index, Map<TypeVariable<?>, Type> bound) {
        var arguments = new HashMap<TypeVariable<?>, Type>();
        Class<?> raw;
        if (type instanceof ParameterizedType parameterized) {
            raw = (Class<?>) parameterized.getRawType();
            for (var i = 0; i < raw.getTypeParameters().length; i++) {
                var argument = parameterized.getActualTypeArguments()[i];
                arguments.put(raw.getTypeParameters()[i], bound.getOrDefault(argument, argument));
            }
        } else if (type instanceof Class<?> plain) {
            raw = plain;
        } else {
            return Optional.empty();
        }
        if (raw == generic) {
            return Optional.ofNullable(arguments.get(generic.getTypeParameters()[index]));
        }
        for (var parent : raw.getGenericInterfaces()) {
            var found = find(parent, generic, index, arguments);
            if (found.isPresent()) {
                return found;
            }
        }
        var parent = raw.getGenericSuperclass();
        return parent == null ? Optional.empty() : find(parent, generic, index, arguments);
    }
}
