package dev.postlude.scoop.feed.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

    private static final URI URL = URI.create("https://news.example/feeds/all.xml");

    @Test
    void rss_2_0_with_everything_it_may_carry() {
        var feed = read("""
                <?xml version="1.0"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
                <channel>
                  <title>Harbour &amp; Hill</title><link>https://news.example/</link>
                  <description>What happens here</description><language>en_GB</language>
                  <item>
                    <title>Bridge &lt;b&gt;opens&lt;/b&gt;</title>
                    <link>/2026/bridge?utm_source=rss&amp;id=7</link>
                    <guid isPermaLink="false">tag:7</guid>
                    <dc:creator>Ines Okafor</dc:creator>
                    <pubDate>Fri, 20 Nov 2026 09:30:00 +0100</pubDate>
                    <comments>https://news.example/2026/bridge#comments</comments>
                    <description>Short.</description>
                    <content:encoded><![CDATA[<p>Long text with <a href="/map">a map</a>.<script>alert(1)</script></p>]]></content:encoded>
                    <media:thumbnail url="https://img.example/b.jpg"/>
                  </item>
                </channel></rss>
                """);

        assertThat(feed.format()).isEqualTo("RSS 2.0");
        assertThat(feed.title()).isEqualTo("Harbour & Hill");
        assertThat(feed.siteUrl()).contains("https://news.example/");
        assertThat(feed.description()).contains("What happens here");
        assertThat(feed.language()).contains("en-gb");
        var entry = feed.entries().getFirst();
        assertThat(entry.guid()).isEqualTo("tag:7");
        assertThat(entry.title()).isEqualTo("Bridge opens");
        assertThat(entry.url()).contains("https://news.example/2026/bridge?id=7");
        assertThat(entry.author()).contains("Ines Okafor");
        assertThat(entry.publishedAt()).contains(Instant.parse("2026-11-20T08:30:00Z"));
        assertThat(entry.discussionUrl()).contains("https://news.example/2026/bridge#comments");
        assertThat(entry.imageUrl()).contains("https://img.example/b.jpg");
        assertThat(entry.content())
                .contains("Long text", "href=\"https://news.example/map\"", "rel=\"noopener")
                .doesNotContain("script", "alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.91", "0.92", "0.93", "0.94", "2.0", "2.01", "3.7", ""})
    void every_version_of_rss_and_none(String version) {
        var feed = read("""
                <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
                <rss version="%s"><channel><title>Old</title><link>https://old.example</link>
                <skipHours><hour>99</hour></skipHours><ttl>soon</ttl>
                <item><title>One</title><link>https://old.example/1</link><description>Text</description></item>
                </channel></rss>""".formatted(version));

        assertThat(feed.title()).isEqualTo("Old");
        assertThat(feed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.guid()).isEqualTo("https://old.example/1");
            assertThat(entry.content()).isEqualTo("Text");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://purl.org/rss/1.0/",
                "http://my.netscape.com/rdf/simple/0.9/",
                "http://channel.netscape.com/rdf/simple/0.9/"
            })
    void rss_1_0_and_0_90_which_are_rdf(String namespace) {
        var feed = read("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="%s"
                         xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://rdf.example/"><title>Triples</title><link>https://rdf.example/</link>
                  <description>d</description><dc:language>fr</dc:language></channel>
                <item rdf:about="https://rdf.example/1"><title>Un</title><link>https://rdf.example/1</link>
                  <description>Texte</description><dc:date>2026-11-19T10:00:00Z</dc:date><dc:creator>Zoé</dc:creator></item>
                </rdf:RDF>""".formatted(namespace));

        assertThat(feed.title()).isEqualTo("Triples");
        assertThat(feed.language()).contains("fr");
        assertThat(feed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.url()).contains("https://rdf.example/1");
            assertThat(entry.publishedAt()).contains(Instant.parse("2026-11-19T10:00:00Z"));
            assertThat(entry.author()).contains("Zoé");
        });
    }

    @Test
    void atom_1_0_with_its_bases_texts_and_relations() {
        var feed = read("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://atom.example/blog/">
                  <title type="html">Brot &amp;amp; &lt;i&gt;Salz&lt;/i&gt;</title>
                  <link rel="self" href="feed.atom"/><link href="./"/>
                  <subtitle>Küche</subtitle>
                  <entry>
                    <id>urn:uuid:1</id><title>1 &lt; 2</title>
                    <link rel="replies" href="1/talk"/><link href="1.html"/>
                    <author><name>Mara</name></author><author><name>Juri</name></author>
                    <published>2026-11-18T07:00:00+01:00</published><updated>2026-11-19T07:00:00Z</updated>
                    <summary>short</summary>
                    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hefe <img src="teig.jpg" alt="Teig"/></p></div></content>
                  </entry>
                  <entry>
                    <id>urn:uuid:2</id><title>Plain</title><link href="2.html"/><updated>2026-11-17T07:00:00Z</updated>
                    <content>one &lt; two

                two &gt; one</content>
                  </entry>
                  <entry>
                    <id>urn:uuid:3</id><title>Html</title><link href="3.html"/>
                    <content type="html" xml:base="https://cdn.example/">&lt;a href="x"&gt;x&lt;/a&gt;</content>
                  </entry>
                </feed>""");

        assertThat(feed.format()).isEqualTo("Atom 1.0");
        assertThat(feed.title()).isEqualTo("Brot & Salz");
        assertThat(feed.language()).contains("de");
        assertThat(feed.siteUrl()).contains("https://atom.example/blog/");
        assertThat(feed.description()).contains("Küche");
        var rich = feed.entries().getFirst();
        assertThat(rich.title()).isEqualTo("1 < 2");
        assertThat(rich.url()).contains("https://atom.example/blog/1.html");
        assertThat(rich.discussionUrl()).contains("https://atom.example/blog/1/talk");
        assertThat(rich.author()).contains("Mara, Juri");
        assertThat(rich.publishedAt()).contains(Instant.parse("2026-11-18T06:00:00Z"));
        assertThat(rich.content()).contains("<p>Hefe <img src=\"https://atom.example/blog/teig.jpg\"");
        assertThat(rich.imageUrl()).contains("https://atom.example/blog/teig.jpg");
        var plain = feed.entries().get(1);
        assertThat(plain.content()).isEqualTo("<p>one &lt; two</p><p>two &gt; one</p>");
        assertThat(plain.publishedAt()).contains(Instant.parse("2026-11-17T07:00:00Z"));
        assertThat(feed.entries().get(2).content()).contains("href=\"https://cdn.example/x\"");
    }

    @Test
    void atom_0_3() {
        var feed = read("""
                <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Ancient</title>
                <link rel="alternate" type="text/html" href="https://a3.example/"/>
                <entry><title>Entry</title><link rel="alternate" type="text/html" href="https://a3.example/1"/>
                <id>tag:a3:1</id><issued>2004-02-03T04:05:06Z</issued><modified>2004-02-03T04:05:06Z</modified>
                <content type="text/html" mode="escaped">&lt;p&gt;Hello&lt;/p&gt;</content></entry></feed>""");

        assertThat(feed.format()).isEqualTo("Atom 0.3");
        assertThat(feed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.url()).contains("https://a3.example/1");
            assertThat(entry.content()).isEqualTo("<p>Hello</p>");
            assertThat(entry.publishedAt()).contains(Instant.parse("2004-02-03T04:05:06Z"));
        });
    }

    @Test
    void atom_under_a_prefix_and_atom_without_a_namespace() {
        var prefixed = read("""
                <a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>P</a:title>
                <a:entry><a:id>1</a:id><a:title>E</a:title></a:entry></a:feed>""");
        var bare = read("<feed><title>B</title><entry><id>1</id><title>E</title></entry></feed>");

        assertThat(prefixed.entries()).extracting(ParsedEntry::title).containsExactly("E");
        assertThat(bare.entries()).extracting(ParsedEntry::title).containsExactly("E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.1"})
    void json_feed(String version) {
        var authors = version.equals("1.1")
                ? "\"authors\": [{\"name\": \"Bo\"}, {\"name\": \"Al\"}]"
                : "\"author\": {\"name\": \"Bo\"}";
        var feed = read("""
                {"version": "https://jsonfeed.org/version/%s", "title": "J", "home_page_url": "https://j.example/",
                 "description": "All J", "language": "en", "items": [
                  {"id": 12, "url": "/a", "title": "A", "content_html": "<p>x <a href='/y'>y</a></p>",
                   "date_published": "2026-11-20T12:00:00-05:00", "image": "/a.png", %s},
                  {"id": "b", "external_url": "https://other.example/b", "content_text": "5 < 6\\n\\nand so on",},
                 ]}""".formatted(version, authors));

        assertThat(feed.format()).isEqualTo("JSON Feed " + (version.equals("1") ? "1.0" : version));
        assertThat(feed.siteUrl()).contains("https://j.example/");
        var first = feed.entries().getFirst();
        assertThat(first.guid()).isEqualTo("12");
        assertThat(first.url()).contains("https://j.example/a");
        assertThat(first.author()).contains(version.equals("1.1") ? "Bo, Al" : "Bo");
        assertThat(first.content()).contains("https://j.example/y");
        assertThat(first.publishedAt()).contains(Instant.parse("2026-11-20T17:00:00Z"));
        assertThat(first.imageUrl()).contains("https://j.example/a.png");
        var second = feed.entries().get(1);
        assertThat(second.title()).isEqualTo("5 < 6 and so on");
        assertThat(second.content()).isEqualTo("<p>5 &lt; 6</p><p>and so on</p>");
    }

    @Test
    void entries_without_guids_keep_one_identity_from_fetch_to_fetch() {
        var template = """
                <rss version="2.0"><channel><title>T</title>
                <item><title>No guid, no link</title><description>Same words</description><pubDate>%s</pubDate></item>
                <item><title>Only a link</title><link>https://t.example/1</link></item></channel></rss>""";

        var first = read(template.formatted("Fri, 20 Nov 2026 09:30:00 GMT"));
        var second = read(template.formatted("Sat, 21 Nov 2026 09:30:00 GMT"));

        assertThat(first.entries())
                .extracting(ParsedEntry::guid)
                .isEqualTo(second.entries().stream().map(ParsedEntry::guid).toList())
                .last()
                .isEqualTo("https://t.example/1");
        assertThat(first.entries().getFirst().guid()).startsWith("sha256:");
    }

    @Test
    void a_repeated_guid_is_kept_once_and_one_that_means_two_things_not_at_all() {
        var feed = read("""
                <rss version="2.0"><channel><title>T</title>
                <item><guid>same</guid><link>https://t.example/1</link><title>One</title></item>
                <item><guid>same</guid><link>https://t.example/1</link><title>One again</title></item>
                <item><guid>1</guid><link>https://t.example/2</link><title>Two</title></item>
                <item><guid>1</guid><link>https://t.example/3</link><title>Three</title></item>
                </channel></rss>""");

        assertThat(feed.entries())
                .extracting(ParsedEntry::guid)
                .containsExactly("same", "https://t.example/2", "https://t.example/3");
    }

    @Test
    void what_no_database_stores_is_in_no_text() {
        var json = read("{\"version\": \"https://jsonfeed.org/version/1\", \"title\": \"T\\u0000\", \"items\": ["
                + "{\"id\": \"i\\u0000\", \"title\": \"a\\ud800b\\u0007\", \"content_html\": \"x\\u0000y&#0;\"}]}");
        var atom = read("<feed><title>T</title><entry><id>i\0</id><title>a\0b&#0;</title>"
                + "<content type='html'><![CDATA[x\0y&#0;]]></content></entry></feed>");

        for (var entry :
                java.util.List.of(json.entries().getFirst(), atom.entries().getFirst())) {
            assertThat(entry.guid()).isEqualTo("i");
            assertThat(entry.title()).isEqualTo("ab");
            assertThat(entry.content()).startsWith("xy").doesNotContain("\0");
        }
    }

    @Test
    void limits_cut_what_lies_beyond_them() {
        var items = new StringBuilder();
        for (var item = 0; item < 700; item++) {
            items.append("<item><guid>%d</guid><title>%s</title><description>%s</description></item>"
                    .formatted(item, "t".repeat(900), "d".repeat(10)));
        }
        var feed = new FeedReader(new FeedLimits(50, 100, 10, 10, 5, 20))
                .read(bytes("<rss><channel><title>T</title>" + items + "</channel></rss>"), null, URL);

        assertThat(feed.entries()).hasSize(50).allSatisfy(entry -> {
            assertThat(entry.title()).hasSizeLessThanOrEqualTo(100);
            assertThat(entry.content()).hasSize(5);
        });
    }

    private static ParsedFeed read(String text) {
        return new FeedReader().read(bytes(text), "text/plain", URL);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
