package dev.postlude.scoop.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.scoop.feed.fetch.FetchResult.Fetched;
import dev.postlude.scoop.feed.fetch.FetchResult.NotModified;
import dev.postlude.scoop.feed.fetch.FetchResult.Reason;
import dev.postlude.scoop.feed.fetch.FetchResult.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private static final FetchLimits QUICK =
            new FetchLimits(Duration.ofSeconds(1), Duration.ofMillis(600), Duration.ofMillis(1200), 5 * 1024 * 1024, 5);

    private TestServer server;
    private Fetcher fetcher;
    private Fetcher hasty;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer();
        fetcher = fetcher(FetchLimits.DEFAULT);
        hasty = fetcher(QUICK);
    }

    @AfterEach
    void stop() {
        fetcher.close();
        hasty.close();
        server.close();
    }

    @Test
    void a_document_comes_with_its_type_and_what_to_ask_with_next_time() {
        server.at("/feed", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
            exchange.getResponseHeaders().set("ETag", "W/\"abc\"");
            exchange.getResponseHeaders().set("Last-Modified", "Fri, 20 Nov 2026 10:00:00 GMT");
            exchange.getResponseHeaders().set("Cache-Control", "public, max-age=900");
            exchange.sendResponseHeaders(200, 5);
            exchange.getResponseBody().write("<rss>".getBytes(StandardCharsets.UTF_8));
        });

        var fetched = fetched("/feed");

        assertThat(fetched.body()).asString().isEqualTo("<rss>");
        assertThat(fetched.contentType()).contains("application/rss+xml; charset=utf-8");
        assertThat(fetched.validators())
                .isEqualTo(new Validators(Optional.of("W/\"abc\""), Optional.of("Fri, 20 Nov 2026 10:00:00 GMT")));
        assertThat(fetched.pacing().maxAge()).contains(Duration.ofMinutes(15));
        assertThat(fetched.movedTo()).isEmpty();
        var headers = server.asked().getFirst().getRequestHeaders();
        assertThat(headers.getFirst("User-Agent")).isEqualTo("Scoop/test (+https://example.org)");
        assertThat(headers.getFirst("Accept")).contains("application/atom+xml");
        assertThat(headers.getFirst("Accept-Encoding")).isEqualTo("gzip");
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        server.at("/feed", exchange -> {
            var known = exchange.getRequestHeaders();
            var same = "\"v1\"".equals(known.getFirst("If-None-Match"))
                    && "Fri, 20 Nov 2026 10:00:00 GMT".equals(known.getFirst("If-Modified-Since"));
            exchange.sendResponseHeaders(same ? 304 : 200, -1);
        });
        var known = new Validators(Optional.of("\"v1\""), Optional.of("Fri, 20 Nov 2026 10:00:00 GMT"));

        var result = fetcher.fetch(FetchRequest.feed(server.url("/feed")).unlessStill(known));

        assertThat(result).isInstanceOf(NotModified.class);
    }

    @Test
    void not_modified_without_having_asked_is_a_broken_answer() {
        server.at("/feed", exchange -> exchange.sendResponseHeaders(304, -1));

        assertThat(refused("/feed").reason()).isEqualTo(Reason.BROKEN_ANSWER);
    }

    @Test
    void gzip_is_unpacked() {
        var packed = gzip("<rss>packed</rss>".getBytes(StandardCharsets.UTF_8));
        server.at("/feed", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.length);
            exchange.getResponseBody().write(packed);
        });

        assertThat(fetched("/feed").body()).asString().isEqualTo("<rss>packed</rss>");
    }

    @Test
    void a_gzip_bomb_is_stopped_at_the_limit() {
        var bomb = gzip(new byte[200 * 1024 * 1024]);
        assertThat(bomb.length).isLessThan(QUICK.body());
        server.at("/feed", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, bomb.length);
            exchange.getResponseBody().write(bomb);
        });

        var refused = refused("/feed");

        assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused.sentence()).contains("larger than 5 MB, unpacked");
    }

    @Test
    void gzip_members_that_unpack_to_nothing_are_stopped_too() {
        var empty = gzip(new byte[0]);
        server.at("/feed", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            for (var sent = 0; sent < 8 * 1024 * 1024; sent += empty.length) {
                exchange.getResponseBody().write(empty);
            }
        });

        assertThat(refused("/feed").reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void what_only_claims_to_be_gzip_is_a_broken_answer() {
        server.at("/feed", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 4);
            exchange.getResponseBody().write("<rss".getBytes(StandardCharsets.UTF_8));
        });

        assertThat(refused("/feed").sentence()).contains("claims to be compressed but is not");
    }

    @Test
    void packing_nobody_asked_for_is_refused() {
        server.at("/feed", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip, gzip");
            exchange.sendResponseHeaders(200, 4);
            exchange.getResponseBody().write(new byte[4]);
        });

        assertThat(refused("/feed").sentence()).contains("\"gzip, gzip\"");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twenty_megabytes_are_too_many_announced_or_not(boolean announced) {
        server.at("/feed", exchange -> {
            exchange.sendResponseHeaders(200, announced ? 20L * 1024 * 1024 : 0);
            var piece = new byte[1024 * 1024];
            for (var sent = 0; sent < 20; sent++) {
                exchange.getResponseBody().write(piece);
            }
        });

        assertThat(refused("/feed").reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void a_server_that_drips_is_cut_off_when_the_total_is_over() throws IOException {
        var url = server.raw(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 100000\r\n\r\n"
                    .getBytes(StandardCharsets.UTF_8));
            drip(out::write, out::flush);
        });
        var start = System.nanoTime();

        var result = hasty.fetch(FetchRequest.feed(url));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(result).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.TOO_SLOW);
            assertThat(refused.sentence()).contains("did not answer completely within 1 seconds");
        });
    }

    @Test
    void a_server_that_drips_its_headers_is_cut_off_too() throws IOException {
        var url = server.raw(out -> {
            out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(StandardCharsets.UTF_8));
            drip(out::write, out::flush);
        });

        assertThat(hasty.fetch(FetchRequest.feed(url))).isInstanceOfSatisfying(Refused.class, FetcherTest::tooSlow);
    }

    @Test
    void a_server_that_says_nothing_is_not_waited_for() {
        server.at("/feed", exchange -> server.hang());

        assertThat(hasty.fetch(FetchRequest.feed(server.url("/feed"))))
                .isInstanceOfSatisfying(Refused.class, FetcherTest::tooSlow);
    }

    @Test
    void a_name_server_that_says_nothing_is_not_waited_for() {
        try (var patient = fetcherWith(host -> {
            server.hang();
            return new java.net.InetAddress[0];
        })) {
            assertThat(patient.fetch(FetchRequest.feed(URI.create("http://slow.example/feed"))))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_SLOW));
        }
    }

    @Test
    void an_answer_that_breaks_off_is_not_taken_for_whole() throws IOException {
        var url = server.raw(out -> out.write(
                "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<rss><channel>".getBytes(StandardCharsets.UTF_8)));

        assertThat(reason(url)).isEqualTo(Reason.BROKEN_ANSWER);
    }

    @Test
    void what_is_not_http_is_a_broken_answer() throws IOException {
        var url = server.raw(
                out -> out.write("SSH-2.0-OpenSSH_9.2\r\n".repeat(3000).getBytes(StandardCharsets.UTF_8)));

        assertThat(reason(url)).isEqualTo(Reason.BROKEN_ANSWER);
    }

    @Test
    void endless_headers_are_a_broken_answer() throws IOException {
        var url = server.raw(out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.UTF_8));
            for (var line = 0; line < 100_000; line++) {
                out.write("X-More: of the same\r\n".getBytes(StandardCharsets.UTF_8));
            }
        });

        assertThat(reason(url)).isEqualTo(Reason.BROKEN_ANSWER);
    }

    @Test
    void nobody_at_the_address_and_nobody_of_the_name() {
        assertThat(reason(URI.create("http://localhost:1/feed"))).isEqualTo(Reason.FORBIDDEN_ADDRESS);
        assertThat(reason(URI.create("http://localhost:65533/feed"))).isEqualTo(Reason.UNREACHABLE);
        assertThat(reason(URI.create("http://nowhere.invalid/feed"))).isEqualTo(Reason.UNKNOWN_HOST);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 451})
    void what_the_server_refuses_is_said_with_its_number(int status) {
        server.at("/feed", exchange -> exchange.sendResponseHeaders(status, -1));

        var refused = refused("/feed");

        assertThat(refused.reason()).isEqualTo(Reason.REFUSED_BY_SERVER);
        assertThat(refused.status()).contains(status);
        assertThat(refused.sentence()).contains("answered " + status);
    }

    @Test
    void gone_is_gone_and_trouble_is_trouble() {
        server.at("/gone", exchange -> exchange.sendResponseHeaders(410, -1));
        server.at("/trouble", exchange -> exchange.sendResponseHeaders(500, -1));

        assertThat(refused("/gone").reason()).isEqualTo(Reason.GONE);
        assertThat(refused("/trouble").reason()).isEqualTo(Reason.SERVER_FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"120", "Sat, 21 Nov 2026 08:02:00 GMT"})
    void a_server_that_asks_for_patience_is_heard(String retryAfter) {
        server.at("/feed", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
            exchange.sendResponseHeaders(429, -1);
        });

        var refused = refused("/feed");

        assertThat(refused.reason()).isEqualTo(Reason.ASKED_TO_WAIT);
        assertThat(refused.pacing().retryAfter()).contains(Duration.ofSeconds(120));
    }

    private static void tooSlow(Refused refused) {
        assertThat(refused.reason()).isEqualTo(Reason.TOO_SLOW);
    }

    private static void drip(Drop drop, Flush flush) throws IOException {
        // The pause between two drops is a wait for something that does not come.
        var never = new java.util.concurrent.CountDownLatch(1);
        try {
            while (!never.await(50, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                drop.write('x');
                flush.flush();
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Drop {
        void write(int b) throws IOException;
    }

    private interface Flush {
        void flush() throws IOException;
    }

    private static Fetcher fetcher(FetchLimits limits) {
        var guard = AddressGuard.allowingPrivate();
        return new Fetcher("Scoop/test (+https://example.org)", guard, limits, InstantSource.fixed(NOW));
    }

    private Fetcher fetcherWith(HostLookup lookup) {
        return new Fetcher("Scoop/test", AddressGuard.publicOnly(), QUICK, InstantSource.fixed(NOW), lookup);
    }

    private Fetched fetched(String path) {
        var result = fetcher.fetch(FetchRequest.feed(server.url(path)));
        assertThat(result).isInstanceOf(Fetched.class);
        return (Fetched) result;
    }

    private Refused refused(String path) {
        var result = fetcher.fetch(FetchRequest.feed(server.url(path)));
        assertThat(result).isInstanceOf(Refused.class);
        return (Refused) result;
    }

    private Reason reason(URI url) {
        var result = fetcher.fetch(FetchRequest.feed(url));
        assertThat(result).isInstanceOf(Refused.class);
        return ((Refused) result).reason();
    }

    private static byte[] gzip(byte[] plain) {
        var out = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(out)) {
            packing.write(plain);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }
}
