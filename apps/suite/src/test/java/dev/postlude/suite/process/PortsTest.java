package dev.postlude.suite.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void every_taken_port_is_named_with_who_wants_it() throws IOException {
        try (var one = listening();
                var other = listening()) {
            var wanted = Map.of("console", one.getLocalPort(), "scoop-rss", other.getLocalPort(), "postgres", free());

            assertThatThrownBy(() -> Ports.refuseTaken(wanted))
                    .isInstanceOf(Stopped.class)
                    .hasMessageContaining("Port %d, which console needs, is taken".formatted(one.getLocalPort()))
                    .hasMessageContaining("Port %d, which scoop-rss needs, is taken".formatted(other.getLocalPort()))
                    .hasMessageContaining("--port console=")
                    .hasMessageNotContaining("postgres");
        }
    }

    @Test
    void a_port_that_is_taken_on_all_addresses_is_taken() throws IOException {
        try (var everywhere = new ServerSocket(0)) {
            var wanted = Map.of("console", everywhere.getLocalPort());

            assertThatThrownBy(() -> Ports.refuseTaken(wanted)).hasMessageContaining("console");
        }
    }

    @Test
    void free_ports_are_no_obstacle() throws IOException {
        var wanted = Map.of("console", free());

        assertThatCode(() -> Ports.refuseTaken(wanted)).doesNotThrowAnyException();
    }

    @Test
    void one_port_cannot_be_given_to_two() throws IOException {
        var port = free();

        assertThatThrownBy(() -> Ports.refuseTaken(Map.of("console", port, "scoop-rss", port)))
                .hasMessage(
                        "Port %d is wanted by both console and scoop-rss; give one of them another.".formatted(port));
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static int free() throws IOException {
        return DummyProgram.freePort();
    }
}
