package dev.postlude.resume;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// Settings of the resume tailor. Every key has a default that is right for one laptop.
@ConfigMapping(prefix = "resume")
public interface ResumeSettings {

    Quota quota();

    Most most();

    /// How long a tailored resume's outcome is waited for. What is reported later is credited all the same; until
    /// then its score is pending, and afterwards expired.
    @WithDefault("30d")
    Duration outcomeWindow();

    interface Quota {
        /// How many tailorings an account may ask for on a day, in UTC. One that fails is given back.
        @WithDefault("20")
        @Min(0)
        @Max(100_000)
        int perDay();
    }

    interface Most {
        /// How many resumes an account may keep.
        @WithDefault("50")
        @Min(1)
        int resumes();

        /// How many jobs an account may keep.
        @WithDefault("500")
        @Min(1)
        int jobs();
    }
}
