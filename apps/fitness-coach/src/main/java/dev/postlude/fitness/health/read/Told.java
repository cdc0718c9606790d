package dev.postlude.fitness.health.read;

import org.jspecify.annotations.Nullable;

/// The attributes of an element.
interface Told {

    @Nullable
    String text(String name);

    default String text(String name, String otherwise) {
        var text = text(name);
        return text == null ? otherwise : text;
    }

    /// Null when it is missing, or none.
    default @Nullable Double number(String name) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        var number = Decimal.of(text);
        return Double.isNaN(number) ? null : number;
    }
}
