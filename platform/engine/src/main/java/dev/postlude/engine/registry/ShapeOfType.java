package dev.postlude.engine.registry;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the shape of a payload from its record, and says what JSON could not carry.
///
/// A record inside itself is not followed: below the second one anything goes.
final class ShapeOfType {

    private static final Map<Class<?>, Class<?>> OPTIONALS =
            Map.of(OptionalInt.class, int.class, OptionalLong.class, long.class, OptionalDouble.class, double.class);

    private final List<String> problems = new ArrayList<>();
    private final Set<Class<?>> inside = new HashSet<>();

    Shape read(Type type) {
        return read(type, type.getTypeName(), Map.of());
    }

    List<String> problems() {
        return problems;
    }

    private Shape read(Type type, String where, Map<TypeVariable<?>, Type> bound) {
        return switch (type) {
            case Class<?> c -> ofClass(c, where);
            case ParameterizedType p -> ofParameterized(p, where, bound);
            case GenericArrayType array -> new Shape.Items(read(array.getGenericComponentType(), where, bound));
            case WildcardType wildcard -> read(wildcard.getUpperBounds()[0], where, bound);
            case TypeVariable<?> variable
            when bound.containsKey(variable) -> read(bound.get(variable), where, Map.of());
            default -> new Shape.Anything();
        };
    }

    private Shape ofClass(Class<?> type, String where) {
        var plain = PlainShapes.OF.get(type);
        if (plain != null) {
            return plain;
        }
        if (type.getTypeParameters().length > 0) {
            problems.add("%s is a %s without type arguments: say of what, so that it can be read back from JSON"
                    .formatted(where, type.getSimpleName()));
            return new Shape.Anything();
        }
        if (type.isEnum()) {
            return new Shape.Choice(Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList());
        }
        if (type.isArray()) {
            return new Shape.Items(ofClass(type.getComponentType(), where));
        }
        return type.isRecord() ? ofRecord(type, Map.of()) : new Shape.Anything();
    }

    private Shape ofParameterized(ParameterizedType type, String where, Map<TypeVariable<?>, Type> bound) {
        var raw = (Class<?>) type.getRawType();
        var arguments = type.getActualTypeArguments();
        if (Collection.class.isAssignableFrom(raw)) {
            return new Shape.Items(read(arguments[0], where, bound));
        }
        if (Map.class.isAssignableFrom(raw) && arguments.length == 2) {
            return new Shape.Entries(read(arguments[0], where, bound), read(arguments[1], where, bound));
        }
        if (raw == Optional.class) {
            return read(arguments[0], where, bound);
        }
        if (!raw.isRecord()) {
            return new Shape.Anything();
        }
        var own = new HashMap<TypeVariable<?>, Type>();
        for (var i = 0; i < arguments.length; i++) {
            var argument = arguments[i] instanceof TypeVariable<?> variable ? bound.get(variable) : arguments[i];
            if (argument != null) {
                own.put(raw.getTypeParameters()[i], argument);
            }
        }
        return ofRecord(raw, own);
    }

    private Shape ofRecord(Class<?> type, Map<TypeVariable<?>, Type> bound) {
        if (!inside.add(type)) {
            return new Shape.Anything();
        }
        var fields = new LinkedHashMap<String, Shape.Field>();
        for (var component : type.getRecordComponents()) {
            var where = "%s.%s".formatted(type.getSimpleName(), component.getName());
            fields.put(nameInJson(component), field(component, where, bound));
        }
        inside.remove(type);
        return new Shape.Fields(fields);
    }

    private Shape.Field field(RecordComponent component, String where, Map<TypeVariable<?>, Type> bound) {
        var inner = OPTIONALS.get(component.getType());
        return inner != null
                ? new Shape.Field(ofClass(inner, where), true)
                : new Shape.Field(read(component.getGenericType(), where, bound), mayBeAbsent(component));
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        return component.getType() == Optional.class
                || component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || Arrays.stream(component.getAnnotations())
                        .anyMatch(mark -> mark.annotationType().getSimpleName().equals("Nullable"));
    }

    private static String nameInJson(RecordComponent component) {
        var property = component.getAccessor().getAnnotation(JsonProperty.class);
        return property == null || property.value().isEmpty() ? component.getName() : property.value();
    }
}
