package dev.postlude.scoop.feed.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postlude.scoop.feed.discover.FeedLink.Source;
import dev.postlude.scoop.feed.fetch.AddressGuard;
import dev.postlude.scoop.feed.fetch.FetchLimits;
import dev.postlude.scoop.feed.fetch.Fetcher;
import dev.postlude.scoop.feed.fetch.TestServer;
import dev.postlude.scoop.feed.read.FeedReader;
import dev.postlude.scoop.feed.read.UnreadableFeed;
import dev.postlude.scoop.feed.read.UnreadableFeed.Reason;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedSearchTest {

    private static final String FEED = "<rss version='2.0'><channel><title>%s</title></channel></rss>";

    private TestServer server;
    private Fetcher fetcher;
    private FeedSearch search;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer();
        fetcher =
                new Fetcher("Scoop/test", AddressGuard.allowingPrivate(), FetchLimits.DEFAULT, InstantSource.system());
        search = new FeedSearch(fetcher, new FeedReader(), InstantSource.system());
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    @Test
    void the_address_of_a_feed_is_taken_whatever_its_type_says() {
        server.at("/feed", "text/html", FEED.formatted("Direct"));

        var found = search.find(server.url("/feed"));

        assertThat(found.url()).isEqualTo(server.url("/feed"));
        assertThat(found.feed().title()).isEqualTo("Direct");
    }

    @Test
    void a_page_leads_to_the_feed_it_declares_and_names_the_others() {
        server.at("/blog/", "text/html", """
                <html><head>
                <link rel="alternate" type="application/rss+xml" title="Comments on everything" href="/comments/feed">
                <link rel="stylesheet" href="/feed.css"><link rel="canonical" href="/blog/">
                <link rel="ALTERNATE" type="application/atom+xml; charset=utf-8" title="Posts" href="posts.atom">
                <link rel="alternate" type="application/feed+json" title="Posts as JSON" href="posts.json">
                </head><body><a href="/rss.xml">RSS</a></body></html>""");
        server.at("/blog/posts.atom", "application/atom+xml", FEED.formatted("Posts"));

        var found = search.find(server.url("/blog/"));

        assertThat(found.url()).isEqualTo(server.url("/blog/posts.atom"));
        assertThat(found.alternatives())
                .extracting(FeedLink::title)
                .containsExactly("Posts as JSON", "Comments on everything");
    }

    @Test
    void a_page_that_declares_nothing_is_searched_for_links_and_then_guessed_at() {
        server.at(
                "/linked",
                "text/html",
                "<body><a href='/about'>About</a> <a href='/news/all.rss?x=1'>Subscribe</a></body>");
        server.at("/news/all.rss", "text/xml", FEED.formatted("Linked"));
        server.at("/silent", "text/html", "<body>Nothing here</body>");
        server.at("/rss.xml", "text/xml", FEED.formatted("Guessed"));

        assertThat(search.find(server.url("/linked")).feed().title()).isEqualTo("Linked");
        assertThat(search.find(server.url("/silent")).feed().title()).isEqualTo("Guessed");
    }

    @Test
    void a_move_for_good_is_kept_and_one_for_now_is_not() {
        server.redirect("/old", 301, "/feed")
                .redirect("/now", 302, "/feed")
                .at("/feed", "text/xml", FEED.formatted("T"));

        assertThat(search.find(server.url("/old")).url()).isEqualTo(server.url("/feed"));
        assertThat(search.find(server.url("/now")).url()).isEqualTo(server.url("/now"));
    }

    @Test
    void a_page_without_a_feed_says_so_and_one_with_broken_feeds_names_them() {
        server.at("/plain", "text/html", "<html><body>Hello</body></html>");
        server.at(
                "/broken",
                "text/html",
                "<html><head><link rel=alternate type=application/rss+xml href=/missing.xml></head></html>");

        fails(server.url("/plain"), Reason.WEB_PAGE, "links no feed");
        fails(server.url("/broken"), Reason.WEB_PAGE, server.url("/missing.xml").toString());
    }

    @Test
    void what_cannot_be_fetched_is_said_in_the_words_of_the_fetch() {
        server.at("/gone", exchange -> exchange.sendResponseHeaders(410, -1));
        server.at("/empty", "text/xml", "");

        fails(server.url("/gone"), Reason.UNREACHABLE, "gone for good");
        fails(server.url("/empty"), Reason.EMPTY, "was empty");
    }

    @Test
    void a_page_with_a_hundred_links_costs_eight_attempts() {
        var links = new StringBuilder("<html><body>");
        for (var link = 0; link < 100; link++) {
            links.append("<a href='/f/%d.rss'>RSS</a>".formatted(link));
        }
        server.at("/many", "text/html", links + "</body></html>");
        server.at("/f/", exchange -> exchange.sendResponseHeaders(404, -1));

        fails(server.url("/many"), Reason.WEB_PAGE, "could not be read");
        assertThat(server.asked()).hasSize(9);
    }

    @Test
    void a_base_and_a_doubled_relation_and_a_feed_scheme_are_understood() {
        var page = """
                <html><head><base href="https://cdn.example/x/">
                <link rel="alternate alternate feed" href="one"><link rel="alternate" type="text/xml" href="sitemap.xml">
                <link rel="alternate" type="application/json" href="/wp-json/"></head>
                <body><a href="feed:https://site.example/two">Feed</a><a href="/newsfeeds-are-nice">x</a></body></html>""";

        var links = Discovery.links(page.getBytes(StandardCharsets.UTF_8), null, URI.create("https://site.example/"));

        assertThat(links)
                .extracting(link -> link.url().toString())
                .containsExactly("https://cdn.example/x/one", "https://site.example/two");
        assertThat(links).extracting(FeedLink::source).containsExactly(Source.DECLARED, Source.LINKED);
    }

    @Test
    void a_video_channel_has_a_feed_by_its_number() {
        var page =
                "<html><head><title>Knots</title></head><body><meta itemprop=\"identifier\" content=\"UCabcdefghijklmnopqrstuv\"></body></html>";

        assertThat(Discovery.links(
                        page.getBytes(StandardCharsets.UTF_8), null, URI.create("https://www.youtube.com/@knots")))
                .extracting(link -> link.url().toString())
                .containsExactly("https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv");
    }

    private void fails(URI url, Reason reason, String sentence) {
        assertThatExceptionOfType(UnreadableFeed.class)
                .isThrownBy(() -> search.find(url))
                .withMessageContaining(sentence)
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(reason));
    }
}
