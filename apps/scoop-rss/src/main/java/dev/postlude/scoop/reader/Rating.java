package dev.postlude.scoop.reader;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.postlude.web.InvalidInput;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a reader thought of a summary after reading the story.
public enum Rating {
    /// It promised what the story kept.
    GOOD(1),
    /// It promised more than there was.
    OVERSOLD(0.3),
    /// It gave the story away.
    SPOILED(0);

    private final double satisfaction;

    Rating(double satisfaction) {
        this.satisfaction = satisfaction;
    }

    /// From 0 to 1.
    public double satisfaction() {
        return satisfaction;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Throws [InvalidInput] for any other word.
    public static Rating of(@Nullable String word) {
        for (var rating : values()) {
            if (rating.word().equals(word)) {
                return rating;
            }
        }
        throw new InvalidInput("rating", "is good, oversold or spoiled");
    }

    static Optional<Rating> stored(@Nullable String word) {
        return word == null ? Optional.empty() : Optional.of(of(word));
    }
}
