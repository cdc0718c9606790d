package dev.postlude.scoop.feed.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postlude.scoop.feed.read.UnreadableFeed.Reason;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFeedTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\t ", "\uFEFF"})
    void nothing_is_said_to_be_nothing(String text) {
        refuses(text, Reason.EMPTY, "was empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html><html><head><title>x</title></head><body>Hi</body></html>",
                "\n<HTML><body>no doctype</body></HTML>",
                "<p>half a page",
                "<!DOCTYPE html><html><body><code>&lt;rss&gt;</code><rss></rss></body></html>"
            })
    void a_web_page_is_said_to_be_one(String text) {
        refuses(text, Reason.WEB_PAGE, "is a web page, not a feed");
    }

    @Test
    void other_things_are_named_by_how_they_begin() {
        refuses("%PDF-1.7 \u0001", Reason.NOT_A_FEED, "begins with \"%PDF-1.7\"");
        refuses("<svg xmlns='x'/>", Reason.NOT_A_FEED, "neither RSS, Atom nor JSON Feed");
        refuses("<opml version='2.0'><body/></opml>", Reason.NOT_A_FEED, "Import it as OPML");
        refuses("{\"error\": \"no\"}", Reason.NOT_A_FEED, "not a JSON Feed");
        refuses("{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [", Reason.DAMAGED, "breaks at line 1");
    }

    @Test
    void external_entities_are_refused_and_never_opened(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "the password is swordfish");
        var feed = """
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY file SYSTEM "@target@">]>
                <rss version="2.0"><channel><title>&file;</title></channel></rss>""";

        refuses(
                feed.replace("@target@", secret.toUri().toString()),
                Reason.DECLARES_ENTITIES,
                "declares its own XML entities");
        refuses(
                feed.replace("@target@", "http://localhost:1/"),
                Reason.DECLARES_ENTITIES,
                "declares its own XML entities");
        refuses(
                feed.replace("file SYSTEM \"@target@", "% file SYSTEM \"http://localhost:1/"),
                Reason.DECLARES_ENTITIES,
                "entities");
    }

    @Test
    void an_external_document_type_is_dropped_unread() {
        var feed = read("""
                <!DOCTYPE rss SYSTEM "http://localhost:1/never-asked.dtd">
                <rss version="2.0"><channel><title>T&foo;</title></channel></rss>""");

        assertThat(feed.title()).isEqualTo("T&foo;");
    }

    @Test
    void old_feeds_that_only_ask_for_the_names_of_letters_are_read() {
        var feed = read("""
                <!DOCTYPE rdf:RDF [<!ENTITY % HTMLlat1 PUBLIC "-//W3C//ENTITIES Latin 1 for XHTML//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml-lat1.ent"> %HTMLlat1;]>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                <channel><title>Caf&eacute;</title></channel></rdf:RDF>""");

        assertThat(feed.title()).isEqualTo("Café");
    }

    @Test
    @Timeout(30)
    void a_billion_laughs_are_none() {
        var laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY lol \"lol\">");
        for (var level = 1; level < 10; level++) {
            laughs.append("<!ENTITY lol%d \"%s\">"
                    .formatted(
                            level,
                            "&lol%s;".formatted(level == 1 ? "" : level - 1).repeat(10)));
        }
        refuses(
                laughs + "]><rss version='2.0'><channel><title>&lol9;</title></channel></rss>",
                Reason.DECLARES_ENTITIES,
                "entities");
    }

    @Test
    @Timeout(120)
    void depth_is_flattened_and_harms_nobody() {
        var deep = "<a>".repeat(50_000) + "x" + "</a>".repeat(50_000);

        assertThat(read("<rss><channel><title>T</title>" + deep + "</channel></rss>")
                        .title())
                .isEqualTo("T");
        assertThat(read("<rss><channel><title>T</title>" + "<b>".repeat(50_000) + "</channel></rss>")
                        .title())
                .isEqualTo("T");
        assertThat(read("<rss><channel><title>T</title><item><title>x</title><description><![CDATA["
                                + "<div>".repeat(30_000) + "]]></description></item></channel></rss>")
                        .entries())
                .hasSize(1);
        refuses(
                "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":" + "[".repeat(50_000),
                Reason.DAMAGED,
                "breaks at");
    }

    @Test
    @Timeout(120)
    void five_megabytes_of_any_kind_are_read_in_seconds() {
        var start = System.nanoTime();
        var item = "<item><title>x &amp; y</title><description>%s</description></item>"
                .formatted("&lt;p&gt;text ".repeat(50));
        read("<rss><channel>" + item.repeat(5_000_000 / item.length()) + "</channel></rss>");
        refusesOrReads("<rss><channel>" + "<".repeat(5_000_000));
        refusesOrReads("<rss><channel>" + "&".repeat(5_000_000));
        refusesOrReads("<rss><channel>" + "<![CDATA[".repeat(500_000));
        refusesOrReads("<rss><channel>" + "<!--".repeat(1_000_000));
        refusesOrReads("<rss " + "a='1' ".repeat(800_000) + "><channel></channel></rss>");
        refusesOrReads("<!--".repeat(1_000_000) + "<rss>");
        refusesOrReads("<rss><channel>" + "<b>".repeat(1_600_000));
        refusesOrReads("<rss><channel>" + "<a></b>".repeat(700_000));
        refusesOrReads("<rss><channel>" + "<item>".repeat(800_000));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<p><b>", "<table><tr><td>", "<ul><li>", "<svg><b>", "</b>"})
    @Timeout(120)
    void contents_made_of_nothing_but_tags_are_cleaned_in_seconds(String tags) {
        var item = "<item><title>x</title><description><![CDATA[" + tags.repeat(250_000 / tags.length())
                + "]]></description></item>";

        assertThat(read("<rss><channel>" + item.repeat(20) + "</channel></rss>").entries())
                .isNotEmpty();
    }

    private static void refusesOrReads(String text) {
        try {
            read(text);
        } catch (UnreadableFeed refused) {
            assertThat(refused).hasMessageContaining("https://bad.example/feed");
        }
    }

    private static void refuses(String text, Reason reason, String sentence) {
        assertThatExceptionOfType(UnreadableFeed.class)
                .isThrownBy(() -> read(text))
                .withMessageContaining(sentence)
                .withMessageContaining("https://bad.example/feed")
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static ParsedFeed read(String text) {
        return new FeedReader()
                .read(text.getBytes(StandardCharsets.UTF_8), "application/xml", URI.create("https://bad.example/feed"));
    }
}
