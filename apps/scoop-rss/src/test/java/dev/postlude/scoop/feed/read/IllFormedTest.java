package dev.postlude.scoop.feed.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IllFormedTest {

    private static final String FEED = """
            <rss version="2.0"><channel><title>T</title><link>https://t.example/</link>
            <item><title>One</title><link>https://t.example/1</link><description>First</description></item>
            <item><title>Two</title><link>https://t.example/2</link><description>Second</description></item>
            </channel></rss>""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n\n  ",
                "\uFEFF\uFEFF\n",
                "<br />\n<b>Warning</b>: Cannot modify header information in <b>/var/www/x.php</b> on line <b>3</b><br />\n",
                "<!-- the <rss> of our site -->\n",
                "<?xml version=\"1.0\"?>\n<?xml version=\"1.0\"?>\n",
                "<?xml version=\"1.1\"?>",
                "<?xml version='1.0'?><?xml-stylesheet href='x.xsl'?>\n",
                "<?xml version=1.0 encoding=utf-8>\n",
            })
    void junk_in_front_is_passed_over(String junk) {
        assertThat(titles(junk + FEED)).containsExactly("One", "Two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n<!-- page served in 0.3 s -->",
                "</body></html>",
                "<script>count()</script>",
                "\u0000\u0000",
                "</rss>"
            })
    void junk_behind_is_too(String junk) {
        assertThat(titles(FEED + junk)).containsExactly("One", "Two");
    }

    @Test
    void characters_that_xml_forbids_are_dropped() {
        assertThat(titles(FEED.replace("One", "O\u0000n\u0008\u001Fe\uFFFF&#0;&#x1F;&#xD800;")))
                .containsExactly("One", "Two");
    }

    @Test
    void html_names_for_letters_are_known() {
        assertThat(titles(FEED.replace("One", "Caf&eacute;&nbsp;&mdash;&hellip;&Auml;&#146;&#x92;s")))
                .containsExactly("Café —…Ä’’s", "Two");
    }

    @Test
    void ampersands_and_angle_brackets_that_mean_themselves_do() {
        assertThat(titles(
                        FEED.replace("One", "AT&T & R&D; 3 < 4 <3 &unknown; &").replace("/1<", "/1?a=1&b=2<")))
                .containsExactly("AT&T & R&D; 3 < 4 <3 &unknown; &", "Two");
        assertThat(read(FEED.replace("/1<", "/1?a=1&copy=2<"))
                        .entries()
                        .getFirst()
                        .url())
                .contains("https://t.example/1?a=1&copy=2");
    }

    @Test
    void markup_that_was_not_escaped_is_taken_for_the_text_it_was_meant_to_be() {
        var wellFormed = read(FEED.replace("First", "<p>First <b>bold</b></p>")).entries();
        var unclosed = read(FEED.replace("First", "<p>First<br>second<hr><img src=a.png>"))
                .entries();

        assertThat(wellFormed.getFirst().content()).isEqualTo("<p>First <b>bold</b></p>");
        assertThat(wellFormed).hasSize(2);
        assertThat(unclosed.getFirst().content()).contains("First<br>second").contains("https://t.example/a.png");
        assertThat(unclosed).extracting(ParsedEntry::title).containsExactly("One", "Two");
    }

    @Test
    void entries_that_were_never_closed_end_where_the_next_begins() {
        assertThat(titles(FEED.replace("</item>", ""))).containsExactly("One", "Two");
    }

    @Test
    void a_feed_cut_off_in_the_middle_gives_what_it_has() {
        assertThat(titles(FEED.substring(0, FEED.indexOf("Second")))).containsExactly("One", "Two");
        assertThat(titles(FEED.substring(0, FEED.indexOf("Two")))).contains("One");
    }

    @Test
    void prefixes_that_nobody_declared_are_known_anyway() {
        var entry = read(FEED.replace(
                        "First",
                        "First</description><dc:creator>Ada</dc:creator>"
                                + "<content:encoded><![CDATA[<p>Whole text</p>]]></content:encoded><weird:thing>x</weird:thing><description>"))
                .entries()
                .getFirst();

        assertThat(entry.author()).contains("Ada");
        assertThat(entry.content()).isEqualTo("<p>Whole text</p>");
    }

    @Test
    void tags_that_overlap_and_attributes_without_quotes() {
        assertThat(titles(
                        FEED.replace("One", "<b><i>One</b></i>").replace("version=\"2.0\"", "version=2.0 version=2.0")))
                .containsExactly("One", "Two");
    }

    @Test
    void items_outside_the_channel_and_a_channel_without_rss() {
        var outside =
                FEED.replace("<item><title>One", "</channel><item><title>One").replace("</channel></rss>", "</rss>");
        var alone = FEED.replace("<rss version=\"2.0\">", "").replace("</rss>", "");

        assertThat(titles(outside)).containsExactly("One", "Two");
        assertThat(titles(alone)).containsExactly("One", "Two");
    }

    @Test
    void names_in_capitals() {
        assertThat(titles(FEED.replace("rss", "RSS"))).containsExactly("One", "Two");
    }

    @Test
    void cdata_that_never_ends() {
        assertThat(titles(FEED.replace("Second", "<![CDATA[Second & <last"))).contains("One");
    }

    @Test
    void an_empty_feed_is_a_feed() {
        assertThat(titles("<rss version='2.0'><channel><title>New</title></channel></rss>"))
                .isEmpty();
        assertThat(titles("<rss/>")).isEmpty();
        assertThat(read("<rss/>").title()).isEqualTo("t.example");
    }

    @Test
    void nothing_but_rubbish_between_the_tags() {
        var feed = read(FEED.replace(
                "<link>https://t.example/1</link>", "<link>javascript:alert(1)</link><pubDate>yesterday</pubDate>"));

        assertThat(feed.entries().getFirst().url()).isEmpty();
        assertThat(feed.entries().getFirst().publishedAt()).isEmpty();
    }

    private static java.util.List<String> titles(String text) {
        return read(text).entries().stream().map(ParsedEntry::title).toList();
    }

    private static ParsedFeed read(String text) {
        return new FeedReader().read(text.getBytes(StandardCharsets.UTF_8), null, URI.create("https://t.example/feed"));
    }
}
