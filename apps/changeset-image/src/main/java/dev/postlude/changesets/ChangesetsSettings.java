package dev.postlude.changesets;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/// Settings of the changeset images. Every key has a default that is right for one laptop.
@ConfigMapping(prefix = "changesets")
public interface ChangesetsSettings {

    /// How long a release waits for a click or a reaction before it is said that nobody took notice.
    @WithDefault("7d")
    @DurationMin(seconds = 1)
    @DurationMax(days = 7)
    Duration noticeWindow();

    /// How many pictures one visitor may ask for in an hour. An administrator, and GitHub, may ask for
    /// any number.
    @WithDefault("60")
    @Min(0)
    @Max(100_000)
    int anHour();

    /// Where people reach this app, for the links in Slack. Without it there are no links back.
    Optional<URI> publicUrl();

    Brand brand();

    Headline headline();

    Slack slack();

    Github github();

    /// How pictures look when their sender does not say otherwise.
    interface Brand {
        /// `light` or `dark`.
        @WithDefault("light")
        @Pattern(regexp = "light|dark")
        String theme();

        /// A colour such as `#6d4aff`. One that could not be seen on its theme is moved until it can, and the release
        /// says so.
        Optional<@Pattern(regexp = "#[0-9a-fA-F]{6}", message = "is a colour such as #6d4aff") String> accent();
    }

    interface Headline {
        /// Whether the model called `headline` is asked for one line above the cards.
        @WithDefault("true")
        boolean enabled();
    }

    interface Slack {
        /// Where Slack's methods are.
        @WithDefault("https://slack.com/api/")
        URI api();

        /// The bot's token. Without it nothing is posted. It needs `files:write`, `chat:write` and
        /// `channels:history`.
        Optional<String> token();

        /// The id of the channel that releases are posted to, such as `C0123456789`.
        Optional<String> channel();

        /// What Slack signs its events with. Without it the route for events does not exist.
        Optional<String> signingSecret();

        /// How long one request to Slack may take.
        @WithDefault("20s")
        Duration timeout();
    }

    interface Github {
        /// What GitHub signs its deliveries with. Without it the webhook does not exist.
        Optional<String> secret();
    }
}
