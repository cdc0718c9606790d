package dev.postlude.scoop.http;

import dev.postlude.scoop.ScoopSettings;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/// Refuses to start in production with a password that everybody knows.
class DefaultPasswords {

    private static final List<String> WELL_KNOWN = List.of("ada", "grace", "admin");

    void check(@Observes StartupEvent start, Config config, ScoopSettings settings) {
        if (LaunchMode.current() != LaunchMode.NORMAL
                || !ConfigUtils.getProfiles().contains("prod")
                || settings.accounts().allowDefaultPasswords()) {
            return;
        }
        var open = new ArrayList<String>();
        for (var name : WELL_KNOWN) {
            config.getOptionalValue("quarkus.security.users.embedded.users." + name, String.class)
                    .filter(name::equals)
                    .ifPresent(password -> open.add(name));
        }
        if (!open.isEmpty()) {
            throw new IllegalStateException("""
                    The accounts %s still have the passwords of the demonstration, which everybody knows.
                    Give each a password of its own with quarkus.security.users.embedded.users.<name>, or, if this is a \
                    demonstration, set scoop.accounts.allow-default-passwords=true.""".formatted(open));
        }
    }
}
