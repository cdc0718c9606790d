package dev.postlude.scoop.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.scoop.feed.discover.FeedSearch;
import dev.postlude.scoop.feed.fetch.AddressGuard;
import dev.postlude.scoop.feed.fetch.FetchLimits;
import dev.postlude.scoop.feed.fetch.FetchRequest;
import dev.postlude.scoop.feed.fetch.FetchResult;
import dev.postlude.scoop.feed.fetch.FetchResult.Fetched;
import dev.postlude.scoop.feed.fetch.FetchResult.NotModified;
import dev.postlude.scoop.feed.fetch.FetchResult.Refused;
import dev.postlude.scoop.feed.fetch.Fetcher;
import dev.postlude.scoop.feed.read.FeedReader;
import dev.postlude.scoop.feed.read.ParsedEntry;
import dev.postlude.scoop.feed.text.ReadableText;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleSiteTest {

    private SampleSite site;
    private Fetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        site = SampleSite.start(0);
        fetcher =
                new Fetcher("Scoop/test", AddressGuard.allowingPrivate(), FetchLimits.DEFAULT, InstantSource.system());
    }

    @AfterEach
    void stop() {
        fetcher.close();
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "tidewater, RSS 2.0, The Tidewater Notebook, Ines Okafor",
        "kerb, Atom 1.0, Kerb & Canopy, Dagny Holt",
        "simmer, JSON Feed 1.1, Slow Simmer, Noor van Aalst",
        "touchline, RSS 2.0, Touchline & Café, Aurélie Marchetti",
        "patchbay, RSS 2.0, Patchbay, Kenji Abara",
        "lantern, RSS 1.0, Ledger & Lantern, Prof. Ewa Lindholm",
    })
    void each_publication_is_found_from_its_page_and_read_to_the_last_article(
            String folder, String format, String title, String author) {
        var search = new FeedSearch(fetcher, new FeedReader(), InstantSource.system());

        var feed = search.find(url("/" + folder + "/")).feed();

        assertThat(feed.format()).isEqualTo(format);
        assertThat(feed.title()).isEqualTo(title);
        assertThat(feed.siteUrl()).contains(site.address() + "/" + folder + "/");
        assertThat(feed.entries()).hasSize(6).allSatisfy(this::leadsToAnArticle);
        assertThat(feed.entries().getFirst().author()).contains(author);
    }

    private void leadsToAnArticle(ParsedEntry entry) {
        assertThat(entry.publishedAt()).isPresent();
        assertThat(entry.content()).isNotBlank();
        var address = entry.url().orElseThrow();
        assertThat(address).startsWith(site.address().toString()).doesNotContain("utm_");
        var article = readable(URI.create(address));
        assertThat(article.title()).isEqualTo(entry.title());
        assertThat(List.of(article.text().split("\\s+"))).hasSizeBetween(350, 720);
        assertThat(article.text()).doesNotContain(entry.title(), "Also in", "made-up", "All publications");
    }

    @Test
    void the_site_knows_what_has_not_changed() {
        var first = (Fetched) fetcher.fetch(FetchRequest.feed(url("/kerb/feed.atom")));

        var second = fetcher.fetch(FetchRequest.feed(url("/kerb/feed.atom")).unlessStill(first.validators()));

        assertThat(second).isInstanceOf(NotModified.class);
    }

    @ParameterizedTest
    @CsvSource({"/nothing", "/kerb/../../pom.xml", "/kerb/%2e%2e/%2e%2e/secret", "/../application.properties", "/KERB/"
    })
    void nothing_else_is_served(String path) {
        assertThat(fetcher.fetch(FetchRequest.page(url(path))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).contains(404));
    }

    @Test
    void the_front_page_names_all_six() {
        var page = new String(
                ((Fetched) fetcher.fetch(FetchRequest.page(url("/")))).body(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(page).contains("/tidewater/", "/kerb/", "/simmer/", "/touchline/", "/patchbay/", "/lantern/");
    }

    private ReadableText readable(URI address) {
        FetchResult result = fetcher.fetch(FetchRequest.page(address));
        assertThat(result).isInstanceOf(Fetched.class);
        var fetched = (Fetched) result;
        return ReadableText.of(fetched.body(), fetched.contentType().orElse(null), fetched.url());
    }

    private URI url(String path) {
        return URI.create(site.address() + path);
    }
}
