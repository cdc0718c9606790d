package dev.postlude.ai;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/// Describes a record to a model as an example of the JSON that is wanted.
final class Shape {

    private Shape() {}

    static String of(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            var arguments = generic.getActualTypeArguments();
            if (Collection.class.isAssignableFrom(raw)) {
                return "[" + of(arguments[0]) + ", …]";
            }
            if (raw == Optional.class) {
                return of(arguments[0]) + " or null";
            }
            return "{\"name\": " + of(arguments[arguments.length - 1]) + ", …}";
        }
        return type instanceof Class<?> plain ? ofClass(plain) : "value";
    }

    private static String ofClass(Class<?> type) {
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents())
                    .map(Shape::ofComponent)
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> "\"" + ((Enum<?>) constant).name() + "\"")
                    .collect(Collectors.joining(" or "));
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == double.class || type == float.class || type == Double.class || type == Float.class) {
            return "number";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "integer";
        }
        return type == String.class ? "string" : "value";
    }

    private static String ofComponent(RecordComponent component) {
        return "\"%s\": %s".formatted(component.getName(), of(component.getGenericType()));
    }
}
