package dev.postlude.scoop.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.scoop.feed.fetch.FetchResult.Fetched;
import dev.postlude.scoop.feed.fetch.FetchResult.Reason;
import dev.postlude.scoop.feed.fetch.FetchResult.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedirectTest {

    private TestServer server;
    private Fetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer();
        fetcher = fetcher(AddressGuard.allowingPrivate(), HostLookup.SYSTEM);
        server.at("/end", "text/xml", "<rss/>");
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    @Test
    void a_move_for_good_is_reported_to_be_kept() {
        server.redirect("/old", 301, "/newer").redirect("/newer", 308, "/end");

        var fetched = fetched("/old");

        assertThat(fetched.url()).isEqualTo(server.url("/end"));
        assertThat(fetched.movedTo()).contains(server.url("/end"));
    }

    @Test
    void a_move_for_now_is_followed_but_not_kept() {
        server.redirect("/old", 302, "/end");

        assertThat(fetched("/old").movedTo()).isEmpty();
        assertThat(fetched("/old").url()).isEqualTo(server.url("/end"));
    }

    @Test
    void of_a_mixed_chain_only_the_permanent_beginning_is_kept() {
        server.redirect("/old", 301, "/middle")
                .redirect("/middle", 307, "/later")
                .redirect("/later", 301, "/end");

        assertThat(fetched("/old").movedTo()).contains(server.url("/middle"));
    }

    @Test
    void five_redirects_are_followed_and_a_sixth_is_not() {
        for (var hop = 6; hop > 1; hop--) {
            server.redirect("/hop" + hop, 302, "/hop" + (hop - 1));
        }
        server.redirect("/hop1", 302, "/end");

        assertThat(fetched("/hop5").url()).isEqualTo(server.url("/end"));
        assertThat(refused(server.url("/hop6")).reason()).isEqualTo(Reason.TOO_MANY_REDIRECTS);
    }

    @Test
    void a_circle_ends() {
        server.redirect("/a", 301, "/b").redirect("/b", 301, "/a");

        var refused = refused(server.url("/a"));

        assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY_REDIRECTS);
        assertThat(refused.sentence()).contains("more than 5 times, perhaps in a circle");
        assertThat(server.asked()).hasSize(6);
    }

    @Test
    void a_redirect_to_no_web_address_is_refused() {
        server.redirect("/file", 302, "file:///etc/passwd")
                .redirect("/script", 302, "javascript:alert(1)")
                .at("/nowhere", exchange -> exchange.sendResponseHeaders(302, -1));

        assertThat(refused(server.url("/file")).sentence()).contains("file:///etc/passwd, which is not a web address");
        assertThat(refused(server.url("/script")).reason()).isEqualTo(Reason.BROKEN_ANSWER);
        assertThat(refused(server.url("/nowhere")).reason()).isEqualTo(Reason.BROKEN_ANSWER);
    }

    @Test
    void a_redirect_with_spaces_and_accents_is_followed_as_a_browser_would() {
        server.at("/caf", "text/xml", "<rss/>");
        server.at("/old", exchange -> {
            exchange.getResponseHeaders().set("Location", "/caf%C3%A9 du coin");
            exchange.sendResponseHeaders(302, -1);
        });

        assertThat(fetched("/old").url().toString()).endsWith("/caf%C3%A9%20du%20coin");
    }

    @Test
    void every_hop_is_guarded_so_a_public_page_cannot_send_us_inside() {
        // The test server plays the public page, so its name is let through; where it sends us is judged as ever.
        server.redirect("/trap", 302, "http://127.0.0.1:" + server.url("").getPort() + "/end");
        var guard =
                new AddressGuard((host, address) -> host.equals("public.example") || AddressGuard.isPublic(address));
        try (var guarded = fetcher(guard, host -> new InetAddress[] {InetAddress.getLoopbackAddress()})) {

            var result = guarded.fetch(FetchRequest.feed(
                    URI.create("http://public.example:" + server.url("").getPort() + "/trap")));

            assertThat(result).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.reason()).isEqualTo(Reason.FORBIDDEN_ADDRESS);
                assertThat(refused.sentence()).contains("127.0.0.1");
            });
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void a_name_is_looked_up_once_a_hop_so_a_second_opinion_cannot_lead_inside() {
        var asked = new ArrayList<String>();
        HostLookup rebinding = host -> {
            asked.add(host);
            var first = asked.size() == 1;
            // An address nobody answers at, then, for whoever asks again, this machine.
            return new InetAddress[] {InetAddress.getByName(first ? "240.0.0.1" : "127.0.0.1")};
        };
        try (var guarded = fetcher(AddressGuard.allowingPrivate(), rebinding)) {

            var result = guarded.fetch(FetchRequest.feed(
                    URI.create("http://rebind.example:" + server.url("").getPort() + "/end")));

            assertThat(result).isInstanceOf(Refused.class);
            assertThat(asked).containsExactly("rebind.example");
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void one_private_address_among_public_ones_forbids_the_name() {
        HostLookup mixed =
                host -> new InetAddress[] {InetAddress.getByName("93.184.216.34"), InetAddress.getByName("10.1.2.3")};
        try (var guarded = fetcher(AddressGuard.publicOnly(), mixed)) {

            var result = guarded.fetch(FetchRequest.feed(URI.create("http://mixed.example/feed")));

            assertThat(result)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.sentence())
                                    .contains("mixed.example is at 10.1.2.3")
                                    .contains("scoop.fetch.allow-private=true"));
        }
    }

    private static Fetcher fetcher(AddressGuard guard, HostLookup lookup) {
        return new Fetcher("Scoop/test", guard, FetchLimits.DEFAULT, InstantSource.system(), lookup);
    }

    private Fetched fetched(String path) {
        var result = fetcher.fetch(FetchRequest.feed(server.url(path)));
        assertThat(result).isInstanceOf(Fetched.class);
        return (Fetched) result;
    }

    private Refused refused(URI url) {
        var result = fetcher.fetch(FetchRequest.feed(url));
        assertThat(result).isInstanceOf(Refused.class);
        return (Refused) result;
    }
}
