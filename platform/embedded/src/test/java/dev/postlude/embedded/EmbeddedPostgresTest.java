package dev.postlude.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    static Path prepared;

    @TempDir
    Path directory;

    /// A new cluster costs a second; most tests are as well served by a copy.
    @BeforeAll
    static void prepare() {
        EmbeddedPostgres.join(Settings.in(prepared)).close();
    }

    @Test
    void it_keeps_what_was_committed_for_the_next_start() throws Exception {
        try (var postgres = join()) {
            Sql.ask(postgres, "CREATE TABLE story (title text)");
            Sql.ask(postgres, "INSERT INTO story VALUES ('kept')");
        }
        assertThat(isRunning()).isFalse();

        try (var postgres = join()) {
            assertThat(Sql.ask(postgres, "SELECT title FROM story")).isEqualTo("kept");
        }
    }

    @Test
    void it_is_as_durable_as_a_real_server() throws Exception {
        try (var postgres = join()) {
            assertThat(Sql.ask(postgres, "SHOW fsync")).isEqualTo("on");
            assertThat(Sql.ask(postgres, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(Sql.ask(postgres, "SHOW full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void it_is_a_postgresql_18_in_utf8_and_utc_for_loopback_alone() throws Exception {
        try (var postgres = join()) {
            assertThat(Sql.ask(postgres, "SHOW server_version")).startsWith("18.");
            assertThat(Sql.ask(postgres, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(Sql.ask(postgres, "SELECT setting FROM pg_file_settings WHERE name = 'timezone'"))
                    .isEqualTo("UTC");
            assertThat(Sql.ask(postgres, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Sql.ask(postgres, "SELECT upper('ž')")).isEqualTo("Ž");
        }
    }

    @Test
    void it_lets_nobody_in_without_the_password() throws Exception {
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
        try (var postgres = join(Settings.in(directory).withServer("work_mem", "7MB"))) {
            assertThat(Sql.ask(postgres, "SHOW work_mem")).isEqualTo("7MB");
        }
    }

    @Test
    void each_database_is_made_once() throws Exception {
        try (var postgres = join(Settings.in(directory).withDatabase("scoop"))) {
            assertThat(Sql.ask(postgres, "SELECT current_database()")).isEqualTo("scoop");
            assertThat(postgres.jdbcUrl("quotes")).isEqualTo(postgres.jdbcUrl("quotes"));
            assertThat(Sql.ask(postgres, "SELECT count(*) FROM pg_database WHERE datname = 'quotes'"))
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

            assertThat(Sql.ask(second, "SELECT 'still here'")).isEqualTo("still here");
        }
        assertThat(isRunning()).isFalse();
    }

    @Test
    void many_who_join_at_once_start_one_server() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var other = MemberProcess.start(directory)) {
            var joins = threads.invokeAll(Collections.nCopies(
                    3, (Callable<EmbeddedPostgres>) () -> EmbeddedPostgres.join(Settings.in(directory))));

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
            assertThat(Sql.ask(second, "SELECT 'still here'")).isEqualTo("still here");

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
        Sql.ask(first, "CREATE TABLE story (title text)");
        Sql.ask(first, "INSERT INTO story VALUES ('committed')");
        var postmaster = ProcessHandle.of(
                        Postmaster.of(directory.resolve("data")).orElseThrow().pid())
                .orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().join();

        try (var second = join()) {
            assertThat(Sql.ask(second, "SELECT title FROM story")).isEqualTo("committed");
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
            assertThat(Sql.ask(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_half_made_cluster_is_made_again() throws Exception {
        Files.createDirectories(directory.resolve("data.new/base"));
        Files.writeString(directory.resolve("password.new"), "unfinished");

        try (var postgres = EmbeddedPostgres.join(Settings.in(directory))) {
            assertThat(Sql.ask(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_taken_port_is_named() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var settings = Settings.in(directory).withPort(taken.getLocalPort());

            assertThatThrownBy(() -> join(settings))
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
        assertThatThrownBy(() -> join(Settings.in(directory).withServer("work_mem", "plenty")))
                .isInstanceOf(LaunchFailed.class)
                .hasMessageContaining("One of the server settings")
                .hasMessageContaining("work_mem");
    }

    private EmbeddedPostgres join() throws IOException {
        return join(Settings.in(directory));
    }

    private EmbeddedPostgres join(Settings settings) throws IOException {
        if (!Files.exists(directory.resolve("start.lock"))) {
            copy("data");
            copy("password");
        }
        return EmbeddedPostgres.join(settings);
    }

    private void copy(String name) throws IOException {
        try (var files = Files.walk(prepared.resolve(name))) {
            for (var file : files.toList()) {
                var copy = directory.resolve(prepared.relativize(file).toString());
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private boolean isRunning() throws IOException {
        var postmaster = Postmaster.of(directory.resolve("data"));
        return postmaster.isPresent() && postmaster.get().isAlive();
    }
}
