package dev.postlude.quarkus.http.events;

import dev.postlude.quarkus.PostludeConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/// Who may send events.
@ApplicationScoped
public class EventKeys {

    private static final Logger LOG = Logger.getLogger(EventKeys.class);

    private static final int MAX_WARNINGS = 20;

    private final PostludeConfig.Events config;
    private final List<byte[]> known;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    EventKeys(PostludeConfig config) {
        this.config = config.events();
        this.known = this.config.keys().orElse(List.of()).stream()
                .map(key -> key.strip().getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    void check(@Observes StartupEvent started) {
        if (config.enabled() && known.isEmpty() && ConfigUtils.isProfileActive("prod")) {
            throw new ConfigurationException(
                    "postlude.events.enabled takes events from everybody who can reach it: set postlude.events.keys to the keys that senders must know.");
        }
    }

    boolean accepts(String key) {
        if (!known.isEmpty()) {
            var given = key.getBytes(StandardCharsets.UTF_8);
            // Every one is compared, and each in the same time, so that the time says nothing about them.
            return known.stream()
                            .filter(one -> MessageDigest.isEqual(one, given))
                            .count()
                    > 0;
        }
        if (!key.equals("dev") && warned.size() < MAX_WARNINGS && warned.add(key)) {
            LOG.warn(
                    "Events were taken under a key other than \"dev\", since postlude.events.keys is empty. Set it before others can reach this process.");
        }
        return true;
    }
}
