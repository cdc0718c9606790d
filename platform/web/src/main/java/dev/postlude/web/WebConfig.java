package dev.postlude.web;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// What an app's web side may do.
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
@ConfigMapping(prefix = "postlude.web")
public interface WebConfig {

    /// Whether accounts whose password is their name may exist in the `prod` profile. Only for demonstrations.
    @WithDefault("false")
    boolean allowDefaultPasswords();
}
