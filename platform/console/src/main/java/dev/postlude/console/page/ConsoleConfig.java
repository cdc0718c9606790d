package dev.postlude.console.page;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/// Settings of the console's pages.
@ConfigMapping(prefix = "postlude.console")
public interface ConsoleConfig {

    /// The names by which browsers reach the console, besides IP addresses and names without a dot. Requests to any
    /// other name are refused, so that a page from elsewhere cannot point a name of its own at this server.
    Optional<List<String>> hosts();
}
