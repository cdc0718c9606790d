package dev.postlude.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/// A result type with type arguments, which a `Class` cannot carry: `new TypeRef<List<Story>>() {}`.
public abstract class TypeRef<T> {

    private final Type type;

    protected TypeRef() {
        if (!(getClass().getGenericSuperclass() instanceof ParameterizedType parent)) {
            throw new IllegalArgumentException(
                    "A TypeRef needs its type argument: write new TypeRef<List<String>>() {}, not new TypeRef() {}.");
        }
        this.type = parent.getActualTypeArguments()[0];
    }

    public final Type type() {
        return type;
    }
}
