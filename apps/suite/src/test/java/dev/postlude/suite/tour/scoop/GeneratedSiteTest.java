package dev.postlude.suite.tour.scoop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.suite.tour.Browser;
import dev.postlude.suite.tour.scoop.Variations.Article;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedSiteTest {

    @Test
    void a_published_feed_can_be_read_with_the_page_of_each_story() {
        try (var site = new GeneratedSite()) {
            var feed = site.publish("first", List.of(new Article("Rain & wind", List.of("It rained.", "It <blew>."))));
            var browser = Browser.at(site.address());

            var answer = browser.get(feed.getPath());
            var page = browser.get("/first/1.html");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.contentType()).isEqualTo("application/rss+xml");
            assertThat(answer.body())
                    .contains("<title>Rain &amp; wind</title>")
                    .contains("<link>" + site.address() + "first/1.html</link>");
            assertThat(page.body()).contains("<p>It rained.</p>", "It &lt;blew&gt;.");
            assertThat(browser.get("/elsewhere").status()).isEqualTo(404);
        }
    }
}
