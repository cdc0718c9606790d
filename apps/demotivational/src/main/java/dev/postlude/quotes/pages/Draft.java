package dev.postlude.quotes.pages;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The form that asks for a quote, as far as it is filled in.
///
/// @param typed   what was typed into it, when it could not be used
/// @param problem why
/// @param key     new with each page, and the same for each click on it
public record Draft(@Nullable String typed, @Nullable String problem, String key) {

    Draft(@Nullable String typed, @Nullable String problem) {
        this(typed, problem, UUID.randomUUID().toString());
    }
}
