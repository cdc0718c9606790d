package dev.postlude.quarkus;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/// Settings of the engine. Every key has a default that is right for one laptop.
@ConfigMapping(prefix = "postlude")
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
public interface PostludeConfig {

    /// The name under which this app's functions and runs are known to all others. Changing it makes them another
    /// app's, so set it when the application may be renamed.
    @WithDefault("${quarkus.application.name}")
    @NotBlank
    String app();

    /// Where people find the console; pages link to it.
    @WithDefault("http://localhost:8288")
    URI consoleUrl();

    /// How this process executes runs.
    Worker worker();

    /// The platform API under `/api/v1`.
    Api api();

    /// The Event API under `/e/`.
    Events events();

    /// The PostgreSQL that is started when no other is configured.
    Embedded embedded();

    /// How this process executes runs.
    interface Worker {

        /// How many runs this process executes at once. Waiting runs do not count: they hold no thread.
        @WithDefault("64")
        @Min(1)
        @Max(10_000)
        int concurrency();

        /// How long a run stays with this process after it was last heard of, at least two seconds. Shorter
        /// recovers sooner from a crash; longer forgives a slower database. Every commit renews it, and so does
        /// each quarter of it that passes.
        @WithDefault("10s")
        @DurationMin(seconds = 2)
        Duration lease();

        /// How often the database is asked for work that nobody announced. Shorter finds it sooner when
        /// notifications do not arrive; longer costs fewer statements.
        @WithDefault("1s")
        @DurationMin(millis = 1)
        Duration poll();

        /// How many connections write checkpoints. More help only where the database has cores and disks to spare.
        @WithDefault("2")
        @Min(1)
        @Max(16)
        int writers();

        /// How long a stopping process waits for the steps it is executing. What is not done by then is carried on
        /// by another process, or by this one when it is back.
        @WithDefault("10s")
        @DurationMin(seconds = 0)
        Duration drain();
    }

    /// The platform API under `/api/v1`.
    interface Api {

        /// Whether this process answers it. It shows every payload and can cancel every run, so expose it only
        /// where those who reach it may do that.
        @WithDefault("false")
        boolean enabled();
    }

    /// The Event API under `/e/`.
    interface Events {

        /// Whether this process takes events in over HTTP.
        @WithDefault("false")
        boolean enabled();

        /// The keys that senders put into the path. Without any, the prod profile refuses to start, and all others
        /// take every key, with a warning for each but `dev`.
        Optional<List<String>> keys();
    }

    /// The PostgreSQL that is started when no other is configured, except in the prod profile.
    interface Embedded {

        /// Where it keeps its data. All processes with the same directory share one server. The test profile uses
        /// `target/postgres` instead unless this is set.
        @WithDefault("${user.home}/.postlude/postgres")
        Path directory();

        /// The port it listens on, on loopback alone; 0 is any free one, which is what the test profile uses
        /// unless this is set.
        @WithDefault("5433")
        @Min(0)
        @Max(65_535)
        int port();
    }
}
