package dev.postlude.scoop;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// Settings of Scoop. Every key has a default that is right for one laptop.
@ConfigMapping(prefix = "scoop")
public interface ScoopSettings {

    Fetch fetch();

    Refresh refresh();

    Feeds feeds();

    Summaries summaries();

    interface Fetch {
        /// Whether feeds and pages may be fetched from this machine and from private networks. Anybody can add
        /// a feed, so with true anybody can make this process ask any server it can reach.
        @WithDefault("false")
        boolean allowPrivate();

        /// What servers are told who asks. Name a page or mailbox where whoever runs this can be reached.
        @WithDefault("Scoop/0.1 (feed reader; contact the operator of this installation)")
        String userAgent();

        /// How long one fetch may take from the call to the last byte, redirects included.
        @WithDefault("20s")
        Duration total();
    }

    interface Refresh {
        /// The shortest pause between two looks at a feed. Shorter is fresher and less polite.
        @WithDefault("5m")
        Duration shortest();

        /// The longest pause between two looks at a feed that answers.
        @WithDefault("4h")
        Duration longest();

        /// How many feeds at most are asked each time the clock strikes.
        @WithDefault("500")
        @Min(1)
        @Max(5000)
        int batch();
    }

    interface Feeds {
        /// How many feeds there may be.
        @WithDefault("1000")
        @Min(1)
        int most();

        /// How many of the newest entries become stories when a feed is added. Each one is summarised.
        @WithDefault("200")
        @Min(1)
        @Max(500)
        int newest();
    }

    interface Summaries {
        /// From how many characters on the text in the feed is enough to summarise. With less, the story's page
        /// is fetched as well.
        @WithDefault("400")
        int enough();

        /// How many summaries one reader may ask for anew in an hour. An administrator may ask for any number.
        @WithDefault("30")
        @Min(0)
        int anewPerHour();
    }
}
