package dev.postlude.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where what was unpacked once is kept for next time.
final class Cache {

    private static final long ROOT = 0;

    private Cache() {}

    /// `postlude.cache` if set. Else the usual place of this machine; root's is one that other users can enter,
    /// because the server may have to run as one of them. Whoever has no home that can be written to keeps the
    /// programs beside the data.
    static Path folder(Path directory) {
        var chosen = System.getProperty("postlude.cache");
        if (chosen != null) {
            return Path.of(chosen).toAbsolutePath().normalize();
        }
        if (new UnixSystem().getUid() == ROOT) {
            return isUsable(Path.of("/var/cache/postlude"))
                    ? Path.of("/var/cache/postlude")
                    : directory.resolve("cache");
        }
        var caches = System.getProperty("os.name").startsWith("Mac") ? "Library/Caches" : ".cache";
        return Stream.of(
                        absolute(System.getenv("XDG_CACHE_HOME"), "postlude"),
                        absolute(System.getenv("HOME"), caches, "postlude"),
                        absolute(System.getProperty("user.home"), caches, "postlude"))
                .flatMap(places -> places)
                .filter(Cache::isUsable)
                .findFirst()
                .orElse(directory.resolve("cache"));
    }

    private static Stream<Path> absolute(@Nullable String first, String... more) {
        return first == null ? Stream.empty() : Stream.of(Path.of(first, more)).filter(Path::isAbsolute);
    }

    private static boolean isUsable(Path folder) {
        try {
            return Files.isWritable(Files.createDirectories(folder));
        } catch (IOException e) {
            // The next place is tried; the last one is the directory itself, and its trouble is told.
            return false;
        }
    }
}
