package dev.postlude.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    private static final int NOBODY = 65_534;

    @TempDir
    Path directory;

    @Test
    void it_keeps_what_was_committed_for_the_next_start() throws Exception {
        try (var postgres = join()) {
            ask(postgres, "CREATE TABLE story (title text)");
            ask(postgres, "INSERT INTO story VALUES ('kept')");
        }
        assertThat(isRunning()).isFalse();

        try (var postgres = join()) {
            assertThat(ask(postgres, "SELECT title FROM story")).isEqualTo("kept");
        }
    }

    @Test
    void it_is_as_durable_as_a_real_server() throws Exception {
        try (var postgres = join()) {
            assertThat(ask(postgres, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void it_is_a_postgresql_18_in_utf8_and_utc_for_loopback_alone() throws Exception {
        try (var postgres = join()) {
            assertThat(ask(postgres, "SHOW server_version")).startsWith("18.");
            assertThat(ask(postgres, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(ask(postgres, "SELECT setting FROM pg_file_settings WHERE name = 'timezone'"))
                    .isEqualTo("UTC");
            assertThat(ask(postgres, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(postgres, "SELECT upper('ž')")).isEqualTo("Ž");
        }
    }

    @Test
    void it_lets_nobody_in_without_the_password() {
        try (var postgres = join()) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), "guess")
                            .close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(directory.resolve("password"))
                    .satisfies(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void it_takes_settings_of_the_server() throws Exception {
        try (var postgres = EmbeddedPostgres.join(Settings.in(directory).withServer("work_mem", "7MB"))) {
            assertThat(ask(postgres, "SHOW work_mem")).isEqualTo("7MB");
        }
    }

    @Test
    void each_database_is_made_once() throws Exception {
        try (var postgres = EmbeddedPostgres.join(Settings.in(directory).withDatabase("scoop"))) {
            assertThat(ask(postgres, "SELECT current_database()")).isEqualTo("scoop");
            assertThat(postgres.jdbcUrl("quotes")).isEqualTo(postgres.jdbcUrl("quotes"));
            assertThat(ask(postgres, "SELECT count(*) FROM pg_database WHERE datname = 'quotes'"))
                    .isEqualTo("1");
        }
    }

    @Test
    void two_members_in_one_process_share_one_server() throws Exception {
        var first = join();
        try (var second = join()) {
            assertThat(second.port()).isEqualTo(first.port());

            first.close();
            first.close();

            assertThat(ask(second, "SELECT 'still here'")).isEqualTo("still here");
        }
        assertThat(isRunning()).isFalse();
    }

    @Test
    void many_who_join_at_once_start_one_server() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var other = MemberProcess.start(directory)) {
            var joins = threads.invokeAll(List.<Callable<EmbeddedPostgres>>of(this::join, this::join, this::join));

            var port = other.port();
            for (var join : joins) {
                assertThat(join.get().port()).isEqualTo(port);
            }
            for (Future<EmbeddedPostgres> join : joins) {
                join.get().close();
            }
            assertThat(isRunning()).isTrue();
            assertThat(other.exit()).isZero();
        }
        assertThat(isRunning()).isFalse();
    }

    @Test
    void the_server_outlives_the_process_that_started_it_and_stops_with_the_last() throws Exception {
        try (var launcher = MemberProcess.start(directory)) {
            var port = launcher.port();
            var second = join();
            assertThat(second.port()).isEqualTo(port);

            assertThat(launcher.exit()).isZero();
            assertThat(ask(second, "SELECT 'still here'")).isEqualTo("still here");

            second.close();
            assertThat(isRunning()).isFalse();
        }
    }

    @Test
    void a_server_whose_launcher_was_killed_is_taken_over() throws Exception {
        try (var launcher = MemberProcess.start(directory)) {
            var port = launcher.port();
            launcher.kill();
            assertThat(isRunning()).isTrue();

            try (var next = join()) {
                assertThat(next.port()).isEqualTo(port);
            }
            assertThat(isRunning()).isFalse();
        }
    }

    @Test
    void a_server_that_was_killed_is_started_again_with_all_that_was_committed() throws Exception {
        var first = join();
        ask(first, "CREATE TABLE story (title text)");
        ask(first, "INSERT INTO story VALUES ('committed')");
        var postmaster = ProcessHandle.of(
                        Postmaster.of(directory.resolve("data")).orElseThrow().pid())
                .orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().join();

        try (var second = join()) {
            assertThat(ask(second, "SELECT title FROM story")).isEqualTo("committed");
            first.close();
            assertThat(isRunning()).isTrue();
        }
        assertThat(isRunning()).isFalse();
    }

    @Test
    void a_pid_file_that_names_another_program_is_not_believed() throws Exception {
        join().close();
        Files.write(
                directory.resolve("data/postmaster.pid"),
                List.of("" + ProcessHandle.current().pid(), "data", "0", "5433", "", "127.0.0.1", "", "ready"));

        try (var postgres = join()) {
            assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_half_made_cluster_is_made_again() throws Exception {
        Files.createDirectories(directory.resolve("data.new/base"));
        Files.writeString(directory.resolve("password.new"), "unfinished");

        try (var postgres = join()) {
            assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_taken_port_is_named() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var settings = Settings.in(directory).withPort(taken.getLocalPort());

            assertThatThrownBy(() -> EmbeddedPostgres.join(settings))
                    .isInstanceOf(LaunchFailed.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is taken by another program")
                    .hasMessageContaining("last words");
        }
        join().close();
    }

    @Test
    void data_of_another_major_version_is_refused() throws Exception {
        join().close();
        Files.writeString(directory.resolve("data/PG_VERSION"), "17\n");

        assertThatThrownBy(this::join)
                .isInstanceOf(LaunchFailed.class)
                .hasMessageContaining("written by PostgreSQL 17")
                .hasMessageContaining("pg_dump");
    }

    @Test
    void damaged_data_is_recognised() throws Exception {
        join().close();
        Files.delete(directory.resolve("data/global/pg_control"));

        assertThatThrownBy(this::join)
                .isInstanceOf(LaunchFailed.class)
                .hasMessageContaining("Its data is damaged. Move")
                .hasMessageContaining("pg_control");
    }

    @Test
    void a_wrong_setting_is_told_in_the_servers_words() {
        assertThatThrownBy(() -> EmbeddedPostgres.join(Settings.in(directory).withServer("work_mem", "plenty")))
                .isInstanceOf(LaunchFailed.class)
                .hasMessageContaining("One of the server settings")
                .hasMessageContaining("work_mem");
    }

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
                assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
                assertThat(launcher.exit()).isZero();
            }
        }
        assertThat(directory.resolve("cluster/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void root_keeps_a_cluster_with_the_owner_it_has() throws Exception {
        assumeThat(isRoot()).as("only root can act as somebody else").isTrue();
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        join().close();
        Account.other(NOBODY).own(directory.resolve("data"));

        try (var postgres = join()) {
            var pid = Postmaster.of(directory.resolve("data")).orElseThrow().pid();
            assertThat(owner(Path.of("/proc/" + pid))).isEqualTo(NOBODY);
            assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    private static Object owner(Path path) throws IOException {
        return Files.getAttribute(path, "unix:uid");
    }

    private EmbeddedPostgres join() {
        return EmbeddedPostgres.join(Settings.in(directory));
    }

    private boolean isRunning() throws IOException {
        var postmaster = Postmaster.of(directory.resolve("data"));
        return postmaster.isPresent() && postmaster.get().isAlive();
    }

    private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            var rows = statement.getResultSet();
            rows.next();
            return rows.getString(1);
        }
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
