package dev.postlude.scoop.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private final AddressGuard guard = AddressGuard.publicOnly();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "192.0.0.8",
                "198.18.0.1",
                "198.19.255.255",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.250",
                "255.255.255.255",
                "240.0.0.1",
                "::",
                "::1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "2002:7f00:1::",
                "2001:0:1::1",
                "2001:db8::1",
                "100::1",
                "127.1",
                "2130706433"
            })
    void private_and_reserved_addresses_are_refused(String literal) throws UnknownHostException {
        assertThat(guard.objection("site.example", InetAddress.getByName(literal)))
                .isPresent();
        assertThat(AddressGuard.allowingPrivate().objection("site.example", InetAddress.getByName(literal)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "198.17.0.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450:4001::200e",
                "::ffff:8.8.8.8"
            })
    void public_addresses_are_let_through(String literal) throws UnknownHostException {
        assertThat(guard.objection("site.example", InetAddress.getByName(literal)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://example.org/feed, not a web address",
        "file:///etc/passwd, not a web address",
        "gopher://example.org/, not a web address",
        "https://ada:secret@example.org/feed, carries a user name",
        "http://example.org:22/, Port 22",
        "http://example.org:25/, Port 25",
        "http://example.org:6379/, Port 6379",
        "http://example.org:5432/, Port 5432",
    })
    void addresses_that_are_not_the_webs_are_refused_by_name(String url, String objection) {
        assertThat(guard.objection(URI.create(url)).orElseThrow())
                .contains(objection)
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/", "https://example.org:443/", "http://example.org:8080/feed"})
    void ordinary_addresses_are_not(String url) {
        assertThat(guard.objection(URI.create(url))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "example.org, https://example.org/",
        "' https://example.org/feed#top ', https://example.org/feed",
        "feed://example.org/rss, https://example.org/rss",
        "feed:http://example.org/rss, http://example.org/rss",
        "localhost:8090/tidewater, http://localhost:8090/tidewater",
        "localhost.example/x, https://localhost.example/x",
        "http://bücher.example/ä b, http://xn--bcher-kva.example/%C3%A4%20b",
        "HTTP://Example.org/Feed, HTTP://Example.org/Feed",
    })
    void an_address_is_understood_as_typed(String typed, String meant) {
        assertThat(WebAddress.parse(typed)).hasToString(meant);
    }

    @Test
    void an_address_that_cannot_be_one_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> WebAddress.parse("  ")).hasMessageContaining("The address is empty");
        assertThatThrownBy(() -> WebAddress.parse("javascript:alert(1)")).hasMessageContaining("is not a web address");
        assertThatThrownBy(() -> WebAddress.parse("file:///etc/passwd")).hasMessageContaining("is not a web address");
        assertThatThrownBy(() -> WebAddress.parse("https://")).hasMessageContaining("not a complete web address");
        assertThatThrownBy(() -> WebAddress.parse("https://e.example/" + "x".repeat(3000)))
                .hasMessageContaining("longer than 2000");
    }
}
