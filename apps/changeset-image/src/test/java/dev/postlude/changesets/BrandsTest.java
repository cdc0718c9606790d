package dev.postlude.changesets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// The brand on the pictures: its colour, its sign, and whom a release is owed to.
@QuarkusTest
@WithTestResource(LocalSlack.class)
class BrandsTest {

    @Inject
    Database database;

    private static byte[] png(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static Map<String, Object> with(String field, Object value) {
        var release = new HashMap<>(Asking.release(Asking.MINOR));
        release.put(field, value);
        return release;
    }

    private String logos() {
        return database.one(
                        "SELECT count(*) || ' ' || (SELECT count(*) FROM changesets.image) FROM changesets.release",
                        row -> row.getString(1))
                .orElseThrow();
    }

    @Test
    void an_accent_that_could_not_be_seen_is_corrected_and_said_so() {
        var promised = Asking.post(with("accent", "#fffff0"));

        var job = Asking.result(promised);

        assertThat(job.getList("result.findings", String.class))
                .anyMatch(one -> one.startsWith("The accent #fffff0 has a contrast of 1.0 with the light ground"));
        var id = promised.<String>path("releaseId");
        given().accept("text/html").get("/releases/" + id).then().body(containsString("The accent #fffff0"));
        assertThat(Asking.result(Asking.post(with("accent", "#0f766e"))).getList("result.findings"))
                .isEmpty();
    }

    @Test
    void a_logo_comes_in_json_or_as_a_part_of_a_form_and_is_kept_as_we_write_it() throws IOException {
        var logo = png(120, 60);

        var json = Asking.post(with("logo", logo));
        var form = given().multiPart("files", "a.md", Asking.MINOR.getBytes(StandardCharsets.UTF_8))
                .multiPart("logo", "logo.png", logo, "image/png")
                .post("/api/images");

        Asking.result(json);
        Asking.result(form);
        assertThat(database.list(
                        "SELECT logo FROM changesets.release WHERE id IN (?::uuid, ?::uuid)",
                        row -> row.getString("logo"),
                        json.<String>path("releaseId"),
                        form.<String>path("releaseId")))
                .hasSize(2)
                .doesNotContainNull()
                .satisfies(kept -> assertThat(kept.getFirst()).isEqualTo(kept.getLast()));
    }

    @Test
    void what_is_no_logo_is_refused_and_leaves_nothing_behind() throws IOException {
        Asking.result(Asking.post(Asking.release(Asking.MINOR)));
        var before = logos();

        Asking.post(with("logo", png(2_000, 20)))
                .then()
                .statusCode(422)
                .body("detail", containsString("logo has from 16"));
        Asking.post(with("logo", "GIF89a".getBytes(StandardCharsets.US_ASCII)))
                .then()
                .statusCode(422)
                .body("detail", containsString("logo is no PNG"));
        Asking.post(with("logo", Arrays.copyOf(png(64, 64), 60))).then().statusCode(422);
        Asking.post(with("logo", Arrays.copyOf(png(64, 64), 300_000))).then().statusCode(413);
        Asking.post(with("logo", "https://example.org/logo.png")).then().statusCode(400);
        Asking.post(with("accent", "blue")).then().statusCode(422).body("detail", containsString("accent is a colour"));
        var bad = new HashMap<>(Asking.release("no front matter"));
        bad.put("logo", png(64, 63));
        Asking.post(bad).then().statusCode(422);

        assertThat(logos()).isEqualTo(before);
    }

    @Test
    void whom_a_change_is_owed_to_is_said_in_words_too() {
        var told = Asking.result(
                Asking.post(Asking.release("---\nui: patch\n---\nauthor: @ada\npr: 12\n\nFixes the form.\n")));

        assertThat(told.getString("result.altText"))
                .contains("Fixes the form.", "Thanks to @ada.")
                .doesNotContain("author:");
    }

    @Test
    void releases_know_nothing_of_brands_they_were_not_given() {
        var shown = given().get("/api/images/"
                        + Asking.post(Asking.release(Asking.MINOR)).<String>path("releaseId"))
                .jsonPath();

        assertThat(shown.getList("findings")).isEqualTo(List.of());
    }
}
