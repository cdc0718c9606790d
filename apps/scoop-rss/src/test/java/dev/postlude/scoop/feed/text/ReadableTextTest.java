package dev.postlude.scoop.feed.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReadableTextTest {

    private static final URI URL = URI.create("https://site.example/2026/ferry");

    private static final String PROSE = "The ferry has crossed the bay since 1911, in fog, in frost and in one war. ";

    @Test
    void the_article_is_told_from_the_page_around_it() {
        var page = """
                <html><head><title>Ferry | Site</title><meta property="og:title" content="The last ferry">
                <meta property="og:image" content="/ferry.jpg"></head><body>
                <header class="masthead"><a href="/">Home</a></header>
                <nav><ul><li><a href="/a">News about many things, sorted by day</a></li></ul></nav>
                <div class="page"><div class="story">
                  <h1>The last ferry</h1><p class="byline">By Ada, 3 May</p><p>%s</p><div class="ad-slot"><p>Buy this now, and that, and everything else, today!</p></div>
                  <h2>What comes next</h2><p>%s</p><ul><li>A bridge</li><li>A tunnel</li></ul>
                </div>
                <div class="sidebar"><p>Most read: ten ways to tie a knot, and other stories you will love.</p></div>
                <section id="comments"><p>First! Great article, very long comment, with commas, lots, of, them, really.</p></section></div>
                <footer><p>All rights reserved, all wrongs reversed, and so on and so forth.</p></footer></body></html>""".formatted(PROSE.repeat(4), PROSE.repeat(3));

        var article = ReadableText.of(page, URL);

        assertThat(article.title()).isEqualTo("The last ferry");
        assertThat(article.imageUrl()).contains("https://site.example/ferry.jpg");
        assertThat(article.text())
                .contains(PROSE.strip() + " " + PROSE.strip())
                .contains("\n\nWhat comes next\n\n")
                .contains("- A bridge\n\n- A tunnel")
                .startsWith("The ferry has")
                .doesNotContain(
                        "The last ferry", "By Ada", "Buy this", "Most read", "First!", "All rights", "sorted by day");
    }

    @Test
    void a_page_that_names_its_article_is_believed() {
        var page = "<body><div><p>%s</p></div><article><p>%s</p><p>Second.</p></article></body>"
                .formatted("Something else entirely, of some length, stands here first.", PROSE.repeat(3));

        assertThat(ReadableText.of(page, URL).text()).startsWith("The ferry").endsWith("Second.");
    }

    @Test
    void very_long_articles_end_at_a_sentence() {
        var text = ReadableText.of("<article>" + ("<p>" + PROSE.repeat(5) + "</p>").repeat(100) + "</article>", URL)
                .text();

        assertThat(text).hasSizeBetween(11_500, ReadableText.MAX_CHARACTERS).endsWith("war.");
    }

    @Test
    void a_page_without_paragraphs_gives_what_it_has() {
        assertThat(ReadableText.of("<body>Just a few words<br>on two lines</body>", URL)
                        .text())
                .isEqualTo("Just a few words\n\non two lines");
        assertThat(ReadableText.of("<head><meta name=description content='Only this'></head><body></body>", URL)
                        .text())
                .isEqualTo("Only this");
        assertThat(ReadableText.of("", URL).text()).isEmpty();
    }

    @Test
    void the_charset_is_found_as_for_feeds() {
        var page = "<html><head><meta charset='windows-1252'></head><body><p>Müller’s café</p></body></html>";

        assertThat(ReadableText.of(page.getBytes(java.nio.charset.Charset.forName("windows-1252")), "text/html", URL)
                        .text())
                .isEqualTo("Müller’s café");
    }

    @Test
    void deep_and_huge_pages_are_survived() {
        assertThat(ReadableText.of(("<div>".repeat(20_000) + PROSE).getBytes(StandardCharsets.UTF_8), null, URL)
                        .text())
                .isEqualTo(PROSE.strip());
    }
}
