package dev.postlude.quarkus.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is wrong with a body, for whoever sent it: Jackson tells it to whoever wrote the class.
final class JsonWords {

    private static final Set<Type> WHOLE = Set.of(
            int.class, Integer.class, long.class, Long.class, short.class, Short.class, byte.class, BigInteger.class);

    private static final Set<Type> TRUTH = Set.of(boolean.class, Boolean.class);

    private JsonWords() {}

    /// A value that is JSON, and not what is wanted at its place. Goes on from the field's name.
    static String mismatch(JsonMappingException malformed) {
        var said = String.valueOf(malformed.getOriginalMessage());
        if (malformed instanceof UnrecognizedPropertyException) {
            return "is none of the fields there are";
        }
        if (said.startsWith("Missing required creator property")) {
            return "is missing";
        }
        if (said.startsWith("Trailing token")) {
            return "ends after the first value, and more follows";
        }
        if (malformed instanceof MismatchedInputException mismatched && mismatched.getTargetType() != null) {
            return "must be " + wanted(mismatched.getTargetType());
        }
        // What a record says of its own values is meant for people.
        var reason = malformed.getCause() instanceof IllegalArgumentException cause ? cause.getMessage() : null;
        return reason == null ? "cannot be read" : "cannot be read: " + firstLine(reason);
    }

    /// Text that is no JSON.
    static String syntax(JsonProcessingException malformed) {
        return firstLine(String.valueOf(malformed.getOriginalMessage()))
                .replaceAll(" \\(start marker at \\[Source.*", "")
                .replaceAll(",? ?(from )?`StreamReadConstraints[^`]*`", "");
    }

    private static String wanted(Class<?> type) {
        if (type == String.class || type == char.class) {
            return "text";
        }
        if (TRUTH.contains(type)) {
            return "true or false";
        }
        if (WHOLE.contains(type)) {
            return "a whole number of usual size";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a number";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(each -> each.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        return wantedOfMany(type);
    }

    private static String wantedOfMany(Class<?> type) {
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "an array";
        }
        if (type == UUID.class) {
            return "an id";
        }
        return Temporal.class.isAssignableFrom(type) ? "a time in ISO 8601" : "an object";
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
