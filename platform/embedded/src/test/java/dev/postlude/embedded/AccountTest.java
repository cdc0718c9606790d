package dev.postlude.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountTest {

    private static final int NOBODY = 65_534;

    @TempDir
    Path directory;

    @Test
    void a_normal_user_can_start_it_even_without_a_home() throws Exception {
        assumeThat(isRoot()).as("only root can act as somebody else").isTrue();
        var world = directory.resolve("world");
        var classPath = readableByAll(world);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
        var nowhere = List.of("env", "-u", "XDG_CACHE_HOME", "HOME=" + directory.resolve("world/home"));
        var prefix = Stream.concat(nowhere.stream(), Account.other(NOBODY).prefix().stream())
                .toList();

        try (var nobody = MemberProcess.start(prefix, classPath, directory.resolve("cluster"), List.of())) {
            assertThat(nobody.port()).isPositive();
            assertThat(directory.resolve("cluster/cache")).isDirectory();
            assertThat(nobody.exit()).isZero();
        }
    }

    @Test
    void root_hands_a_new_cluster_to_nobody_where_user_namespaces_are_forbidden() throws Exception {
        assumeThat(isRoot()).as("only root can act as somebody else").isTrue();
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        var unshare = Files.createDirectory(directory.resolve("bin")).resolve("unshare");
        Files.writeString(unshare, "#!/bin/sh\necho 'unshare: Operation not permitted' >&2\nexit 1\n");
        Files.setPosixFilePermissions(unshare, PosixFilePermissions.fromString("rwxr-xr-x"));
        var path = "PATH=" + unshare.getParent() + ":" + System.getenv("PATH");

        try (var launcher = MemberProcess.start(
                List.of("env", path), System.getProperty("java.class.path"), directory.resolve("cluster"), List.of())) {
            assertThat(launcher.port()).isPositive();
            assertThat(owner(directory.resolve("cluster/data"))).isEqualTo(NOBODY);

            // Who is allowed namespaces joins all the same, and leaves the cluster with its owner.
            try (var postgres = EmbeddedPostgres.join(Settings.in(directory.resolve("cluster")))) {
                assertThat(Sql.ask(postgres, "SELECT 1")).isEqualTo("1");
                assertThat(launcher.exit()).isZero();
            }
        }
        assertThat(directory.resolve("cluster/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void root_keeps_a_cluster_with_the_owner_it_has() throws Exception {
        assumeThat(isRoot()).as("only root can act as somebody else").isTrue();
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        EmbeddedPostgres.join(Settings.in(directory)).close();
        Account.other(NOBODY).own(directory.resolve("data"));

        try (var postgres = EmbeddedPostgres.join(Settings.in(directory))) {
            var pid = Postmaster.of(directory.resolve("data")).orElseThrow().pid();
            assertThat(owner(Path.of("/proc/" + pid))).isEqualTo(NOBODY);
            assertThat(Sql.ask(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    private static Object owner(Path path) throws IOException {
        return Files.getAttribute(path, "unix:uid");
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    /// Copies what this test runs from, because another user may not look into the first one's home.
    private static String readableByAll(Path world) throws IOException {
        Files.createDirectory(world);
        var copies = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var source = Path.of(entry);
            var copy = world.resolve(copies.size() + "-" + source.getFileName());
            if (Files.isDirectory(source)) {
                copyFolder(source, copy);
            } else if (Files.exists(source)) {
                Files.copy(source, copy);
            }
            copies.add(copy.toString());
        }
        return String.join(File.pathSeparator, copies);
    }

    private static void copyFolder(Path source, Path target) throws IOException {
        try (var files = Files.walk(source)) {
            for (var file : files.toList()) {
                Files.copy(file, target.resolve(source.relativize(file).toString()));
            }
        }
    }
}
