package dev.postlude.quotes;

import static dev.postlude.quotes.Gallery.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.rometools.rome.io.SyndFeedInput;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SharingTest {

    @Inject
    Gallery gallery;

    @Inject
    Facts facts;

    @Test
    void the_feed_has_the_newest_quotes_under_guids_that_stay() throws Exception {
        var id = gallery.quote("news & <weather>");

        var xml = stranger()
                .get("/feed.xml")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/rss+xml"))
                .extract()
                .asString();
        var feed = new SyndFeedInput().build(new StringReader(xml));

        assertThat(feed.getFeedType()).isEqualTo("rss_2.0");
        assertThat(feed.getDescription()).isNotBlank();
        var entry = feed.getEntries().getFirst();
        assertThat(entry.getUri()).isEqualTo("urn:uuid:" + id);
        assertThat(entry.getLink()).startsWith("http://").endsWith("/q/" + id);
        assertThat(entry.getTitle()).isEqualTo("news & <weather>");
        assertThat(entry.getDescription().getValue()).startsWith("<blockquote>").contains("&lt;weather&gt;");
        assertThat(entry.getPublishedDate()).isNotNull();
        assertThat(xml).contains("isPermaLink=\"false\"").doesNotContain("CLAUDE", "GPT");
    }

    @Test
    void whoever_has_the_feed_is_not_sent_it_again() {
        gallery.quote("repetition");
        var tag = stranger().get("/feed.xml").then().statusCode(200).extract().header("ETag");

        stranger().header("If-None-Match", tag).get("/feed.xml").then().statusCode(304);
        gallery.quote("news");
        stranger().header("If-None-Match", tag).get("/feed.xml").then().statusCode(200);
    }

    @Test
    void a_picture_is_the_same_bytes_for_ever_and_says_so() throws Exception {
        var id = gallery.quote("pictures");

        var first = stranger()
                .get("/og/" + id + ".png")
                .then()
                .statusCode(200)
                .contentType("image/png")
                .header("Cache-Control", containsString("immutable"))
                .extract();
        var picture = ImageIO.read(new ByteArrayInputStream(first.asByteArray()));

        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
        stranger()
                .body("{\"up\": true}")
                .put("/api/quotes/" + id + "/vote")
                .then()
                .statusCode(200);
        assertThat(stranger().get("/og/" + id + ".png").then().extract().asByteArray())
                .isEqualTo(first.asByteArray());
        stranger()
                .header("If-None-Match", first.header("ETag"))
                .get("/og/" + id + ".png")
                .then()
                .statusCode(304);
    }

    @Test
    void what_is_not_written_has_no_picture_yet() {
        var id = UUID.randomUUID();
        facts.update("INSERT INTO quotes.quote (id, created_at) VALUES (?, now())", id);

        stranger().get("/og/" + id + ".png").then().statusCode(404);
    }

    @Test
    void the_sunset_is_a_picture_that_anybody_may_keep() {
        stranger()
                .get("/art/6f2f4a52-5b8e-4a3d-9d0b-3d3b7f0a1c11.svg")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("image/svg+xml"))
                .header("Cache-Control", containsString("immutable"));
    }
}
