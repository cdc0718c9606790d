package dev.postlude.engine.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postlude.api.InvalidEvent.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What one JSON value must look like. Adds a violation for each place where it does not.
sealed interface Shape {

    void check(String field, JsonNode value, List<Violation> violations);

    /// The part of it that `name` leads to, if it leads anywhere; anything may be below [Anything].
    default @Nullable Shape at(String name) {
        return null;
    }

    record Anything() implements Shape {
        @Override
        public void check(String field, JsonNode value, List<Violation> violations) {}

        @Override
        public Shape at(String name) {
            return this;
        }
    }

    record Flag() implements Shape {
        @Override
        public void check(String field, JsonNode value, List<Violation> violations) {
            if (!value.isBoolean()) {
                violations.add(new Violation(field, "must be true or false"));
            }
        }
    }

    record Number() implements Shape {
        @Override
        public void check(String field, JsonNode value, List<Violation> violations) {
            if (!value.isNumber()) {
                violations.add(new Violation(field, "must be a number"));
            }
        }
    }

    /// A whole number; without bounds when both are null.
    record Whole(@Nullable Long least, @Nullable Long most) implements Shape {
        @Override
        public void check(String field, JsonNode value, List<Violation> violations) {
            if (!value.isNumber() || !isWhole(value.decimalValue())) {
                violations.add(new Violation(field, "must be a whole number"));
            } else if (least != null && most != null && !between(value.decimalValue(), least, most)) {
                violations.add(new Violation(field, "must be a whole number from %d to %d".formatted(least, most)));
            }
        }

        private static boolean isWhole(BigDecimal number) {
            return number.stripTrailingZeros().scale() <= 0;
        }

        private static boolean between(BigDecimal number, long least, long most) {
            return number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
        }
    }

    record Text(TextFormat format) implements Shape {
        @Override
        public void check(String field, JsonNode value, List<Violation> violations) {
            if (!value.isTextual() || !format.fits(value.textValue())) {
                violations.add(new Violation(field, "must be " + format.description()));
            }
        }
    }

    record Choice(List<String> constants) implements Shape {
        @Override
        public void check(String field, JsonNode value, List<Violation> violations) {
            if (!value.isTextual() || !constants.contains(value.textValue())) {
                violations.add(new Violation(field, "must be one of " + String.join(", ", constants)));
            }
        }
    }

    record Items(Shape each) implements Shape {
        @Override
        public void check(String field, JsonNode value, List<Violation> violations) {
            if (!value.isArray()) {
                violations.add(new Violation(field, "must be a list"));
                return;
            }
            for (var i = 0; i < value.size() && violations.size() < PayloadShape.MAX_VIOLATIONS; i++) {
                each.check("%s[%d]".formatted(field, i), value.get(i), violations);
            }
        }
    }

    record Entries(Shape keys, Shape values) implements Shape {
        @Override
        public void check(String field, JsonNode value, List<Violation> violations) {
            if (!value.isObject()) {
                violations.add(new Violation(field, "must be an object"));
                return;
            }
            for (var entry : value.properties()) {
                var name = field + "." + entry.getKey();
                keys.check("the key " + name, TextNode.valueOf(entry.getKey()), violations);
                values.check(name, entry.getValue(), violations);
            }
        }

        @Override
        public Shape at(String name) {
            return values;
        }
    }

    record Fields(SequencedMap<String, Field> fields) implements Shape {
        @Override
        public void check(String field, JsonNode value, List<Violation> violations) {
            if (!value.isObject()) {
                violations.add(new Violation(field, "must be an object"));
                return;
            }
            fields.forEach((name, expected) -> expected.check(field + "." + name, value.get(name), violations));
        }

        @Override
        public @Nullable Shape at(String name) {
            var field = fields.get(name);
            return field == null ? null : field.shape();
        }
    }

    /// A field of a record. An optional one may be absent or null.
    record Field(Shape shape, boolean optional) {

        void check(String field, @Nullable JsonNode value, List<Violation> violations) {
            if (value != null && !value.isNull()) {
                shape.check(field, value, violations);
            } else if (!optional) {
                violations.add(new Violation(field, value == null ? "is missing" : "must not be null"));
            }
        }
    }

    /// Whether a value of it is one text or number, so that runs can be told apart by it.
    default boolean isPlain() {
        return !(this instanceof Items || this instanceof Entries || this instanceof Fields);
    }
}
