package dev.postlude.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.nio.file.Path;

/// Where what was unpacked once is kept for next time.
final class Cache {

    private Cache() {}

    /// `postlude.cache` if set. Else the usual place of this machine; root's is one that other users can enter,
    /// because the server may have to run as one of them.
    static Path folder() {
        var chosen = System.getProperty("postlude.cache");
        if (chosen != null) {
            return Path.of(chosen).toAbsolutePath().normalize();
        }
        if (new UnixSystem().getUid() == 0) {
            return Path.of("/var/cache/postlude");
        }
        var xdg = System.getenv("XDG_CACHE_HOME");
        if (xdg != null && Path.of(xdg).isAbsolute()) {
            return Path.of(xdg, "postlude");
        }
        var home = Path.of(System.getProperty("user.home"));
        return System.getProperty("os.name").startsWith("Mac")
                ? home.resolve("Library/Caches/postlude")
                : home.resolve(".cache/postlude");
    }
}
