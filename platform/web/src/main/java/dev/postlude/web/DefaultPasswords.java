package dev.postlude.web;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/// Refuses to start in production with an account whose password is its own name, as those of the demonstration are.
class DefaultPasswords {

    private static final String USERS = "quarkus.security.users.embedded.users.";

    void check(@Observes StartupEvent start, Config config, WebConfig settings) {
        if (LaunchMode.current() != LaunchMode.NORMAL
                || !ConfigUtils.getProfiles().contains("prod")
                || settings.allowDefaultPasswords()) {
            return;
        }
        var open = StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(key -> key.startsWith(USERS))
                .map(key -> key.substring(USERS.length()))
                .filter(name -> Objects.equals(
                        name,
                        config.getOptionalValue(USERS + name, String.class).orElse(null)))
                .sorted()
                .toList();
        if (!open.isEmpty()) {
            throw new IllegalStateException("""
                    The accounts %s have passwords that everybody knows: their own names.
                    Give each another one with quarkus.security.users.embedded.users.<name>, or, if this is a \
                    demonstration, set postlude.web.allow-default-passwords=true.""".formatted(open));
        }
    }
}
