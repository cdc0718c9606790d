package dev.postlude.quotes;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/// Settings of the quotes. Every key has a default that is right for one laptop.
@ConfigMapping(prefix = "quotes")
public interface QuotesSettings {

    /// How long a quote waits for its first vote before it is said to have left everybody cold. Shorter knows
    /// sooner; longer gives people time to read.
    @WithDefault("5m")
    @DurationMin(seconds = 1)
    @DurationMax(hours = 12)
    Duration reactionWindow();

    /// How many quotes one visitor may ask for in an hour. An administrator may ask for any number.
    @WithDefault("20")
    @Min(0)
    @Max(100_000)
    int anHour();

    /// Where people reach this app, for the links in the feed and on pictures. Without it, links go to wherever
    /// the request came in.
    Optional<URI> publicUrl();

    Unasked unasked();

    Fresh fresh();

    Judge judge();

    /// Quotes that nobody asked for.
    interface Unasked {
        /// Whether the clock asks for quotes at all.
        @WithDefault("true")
        boolean enabled();

        /// How much time lies between two of them. The clock looks every five minutes.
        @WithDefault("30m")
        @DurationMin(minutes = 5)
        Duration every();
    }

    /// What counts as said before.
    interface Fresh {
        /// How many of the newest quotes a new one is compared with.
        @WithDefault("200")
        @Min(0)
        @Max(5_000)
        int newest();

        /// From which likeness on, 1 being the same words, a quote counts as said before.
        @WithDefault("0.85")
        @DecimalMin("0.5")
        @DecimalMax("1")
        double likeness();
    }

    /// Who may judge.
    interface Judge {
        /// Whether the judge may be of the same family as a contestant. Models are known to prefer their own kind, so
        /// without this such a judge stops the start.
        @WithDefault("false")
        boolean allowContestant();
    }
}
