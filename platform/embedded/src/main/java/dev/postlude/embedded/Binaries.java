package dev.postlude.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The server's programs, unpacked once a machine and version.
///
/// Unpacking goes into a folder of its own that is renamed when it is complete. So a process killed in the middle
/// leaves nothing that looks finished, and of two processes that unpack at once the second finds the work done.
record Binaries(Path home) {

    private static final String PARTIAL = ".unpacking-";

    private static final Duration ABANDONED = Duration.ofHours(1);

    private static final long LARGEST = 1L << 30;

    private static final int DICTIONARY_LIMIT_KIB = 128 * 1024;

    static Binaries unpacked(Path directory, Path cache) throws IOException {
        var platform = Platform.current(directory);
        var home = cache.resolve("postgres-" + version() + "-" + platform);
        if (!Files.isDirectory(home)) {
            Files.createDirectories(cache);
            removeAbandoned(cache);
            unpack(archive(platform, directory), cache.resolve(PARTIAL + UUID.randomUUID()), home);
        }
        return new Binaries(home);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /// Such as `18.6.0`.
    static String version() throws IOException {
        var properties = new Properties();
        try (var in = Binaries.class.getResourceAsStream("version.properties")) {
            if (in == null) {
                throw new IOException("version.properties is missing from the jar of postlude-embedded");
            }
            properties.load(in);
        }
        return properties.getProperty("postgres");
    }

    static int majorVersion() throws IOException {
        return Integer.parseInt(version().substring(0, version().indexOf('.')));
    }

    private static InputStream archive(Platform platform, Path directory) {
        var archive = Binaries.class.getClassLoader().getResourceAsStream(platform.archive());
        if (archive == null) {
            throw new LaunchFailed(
                    directory,
                    platform.archive() + " is not on the class path. Add the artifact of io.zonky.test.postgres for "
                            + platform + "; postlude-embedded brings it when it is resolved on such a machine.");
        }
        return archive;
    }

    private static void unpack(InputStream archive, Path partial, Path home) throws IOException {
        try (var tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive), DICTIONARY_LIMIT_KIB))) {
            Files.createDirectory(partial);
            writeAll(tar, partial);
            Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
            move(partial, home);
        } finally {
            delete(partial);
        }
    }

    private static void writeAll(TarArchiveInputStream tar, Path folder) throws IOException {
        var written = 0L;
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            written += entry.getSize();
            if (written > LARGEST) {
                throw new IOException("the archive of PostgreSQL is larger than " + LARGEST + " bytes");
            }
            write(tar, entry, folder);
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        var file = inside(folder, folder.resolve(entry.getName()));
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolveSibling("").normalize());
        if (entry.isSymbolicLink()) {
            var target = Path.of(entry.getLinkName());
            inside(folder, file.resolveSibling(target));
            Files.createSymbolicLink(file, target);
        } else if (entry.isFile()) {
            Files.copy(tar, file);
            Files.setPosixFilePermissions(file, permissions(entry));
        } else {
            throw new IOException("the archive of PostgreSQL holds something that is no file: " + entry.getName());
        }
    }

    private static Path inside(Path folder, Path file) throws IOException {
        if (!file.normalize().startsWith(folder)) {
            throw new IOException("the archive of PostgreSQL points outside of itself: " + file);
        }
        return file.normalize();
    }

    private static Set<PosixFilePermission> permissions(TarArchiveEntry entry) {
        var executable = (entry.getMode() & 0100) != 0;
        return EnumSet.copyOf(PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static void move(Path partial, Path home) throws IOException {
        try {
            Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Somebody was faster, and what they unpacked is complete, or it would not have this name.
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static void removeAbandoned(Path cache) throws IOException {
        // Wall clock: the age of files of this machine.
        var abandonedBefore = Instant.now().minus(ABANDONED);
        try (var files = Files.list(cache)) {
            for (var file : files.toList()) {
                if (file.getFileName().toString().startsWith(PARTIAL)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(abandonedBefore)) {
                    delete(file);
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
