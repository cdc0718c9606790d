package dev.postlude.suite.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postlude.suite.tour.Browser.NoAnswer;
import dev.postlude.suite.tour.Request.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Against a server that can be as rude as one that is killed.
class BrowserTest {

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger rude = new AtomicInteger();

    private ServerSocket server;
    private Browser browser;

    @BeforeEach
    void a_server_that_says_hello_and_gives_everybody_a_cookie() throws IOException {
        server = onItsOwnPort();
        browser = Browser.at(URI.create("http://localhost:" + server.getLocalPort()));
        Thread.ofVirtual().start(this::serve);
    }

    /// Below the ports that machines give to callers: nobody takes it while a test has let go of it.
    private static ServerSocket onItsOwnPort() throws IOException {
        for (int port = 21_000; port < 22_000; port++) {
            try {
                return new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
            } catch (BindException taken) {
                // The next one may be free.
            }
        }
        throw new BindException("No port from 21000 to 21999 is free");
    }

    @AfterEach
    void nobody_is_left() throws IOException {
        server.close();
    }

    @Test
    void what_may_be_asked_twice_is_asked_again_when_the_server_goes_away_in_the_middle() {
        rude.set(2);
        assertThat(browser.get("/a").repeated()).isTrue();
        rude.set(1);
        assertThat(browser.put("/b", "{}").body()).isEqualTo("hello");
        rude.set(1);
        assertThat(browser.ask(Request.post("/c").json("{}").once()).status()).isEqualTo(200);

        assertThat(asked).hasSize(7);
        assertThat(key(asked.get(5))).isEqualTo(key(asked.get(6))).isNotEmpty();
    }

    @Test
    void what_may_have_been_done_is_not_asked_again() {
        rude.set(1);

        assertThatThrownBy(() -> browser.post("/a", "{}"))
                .isInstanceOf(NoAnswer.class)
                .hasMessageContaining("POST");
        assertThat(asked).hasSize(1);
    }

    @Test
    void what_was_never_taken_is_asked_again_until_somebody_is_there() throws IOException {
        var port = server.getLocalPort();
        server.close();
        var waiting = new ArrayList<Answer>();
        var asking = Thread.ofVirtual().start(() -> waiting.add(browser.post("/a", "{}")));
        server = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);

        assertThat(ends(asking)).isTrue();
        assertThat(waiting).singleElement().satisfies(answer -> {
            assertThat(answer.body()).isEqualTo("hello");
            assertThat(answer.repeated()).isFalse();
        });
    }

    @Test
    void each_visitor_has_cookies_that_nobody_else_has() {
        var ada = browser.as("ada");

        browser.get("/first");
        browser.get("/second");
        ada.get("/third");

        assertThat(asked.get(0)).doesNotContain("Cookie:");
        assertThat(asked.get(1)).contains("Cookie: guest=1");
        assertThat(asked.get(2)).doesNotContain("Cookie:").contains("Authorization: Basic YWRhOmFkYQ==");
    }

    @Test
    void files_travel_as_a_form_has_them() {
        browser.ask(Request.post("/a")
                .multipart(
                        Part.field("release", "1.0"),
                        Part.file("files", "a.md", "text/markdown", "# A".getBytes(StandardCharsets.UTF_8))));

        assertThat(asked.getFirst())
                .contains("Content-Type: multipart/form-data; boundary=")
                .contains("Content-Disposition: form-data; name=\"release\"")
                .contains("Content-Disposition: form-data; name=\"files\"; filename=\"a.md\"")
                .contains("\r\n\r\n# A\r\n--");
    }

    private static boolean ends(Thread thread) {
        try {
            return thread.join(java.time.Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String key(String request) {
        return request.lines()
                .filter(line -> line.startsWith("Idempotency-Key: "))
                .findFirst()
                .orElse("");
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                asked.add(read(socket.getInputStream()));
                if (rude.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    // Closed with a reset, as the operating system does for a killed process.
                    socket.setSoLinger(true, 0);
                } else {
                    hello(socket);
                }
            } catch (IOException e) {
                // The test closes the server, or the client has left; the next one may come.
                continue;
            }
        }
    }

    private static String read(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var next = in.read();
            if (next < 0) {
                throw new IOException("The client left.");
            }
            head.append((char) next);
        }
        var length = LENGTH.matcher(head);
        var body = length.find() ? in.readNBytes(Integer.parseInt(length.group(1))) : new byte[0];
        return head + new String(body, StandardCharsets.UTF_8);
    }

    private void hello(Socket socket) throws IOException {
        socket.getOutputStream()
                .write(("HTTP/1.1 200 OK\r\nSet-Cookie: guest=%d; Path=/; HttpOnly; SameSite=Lax\r\n"
                                + "Content-Length: 5\r\nConnection: close\r\n\r\nhello")
                        .formatted(asked.size())
                        .getBytes(StandardCharsets.UTF_8));
    }
}
