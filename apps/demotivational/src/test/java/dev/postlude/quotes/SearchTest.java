package dev.postlude.quotes;

import static dev.postlude.quotes.Gallery.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchTest {

    @Inject
    Gallery gallery;

    private static JsonPath search(String words) {
        return stranger()
                .queryParam("q", words)
                .get("/api/quotes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> found(String words) {
        return search(words).getList("items.id");
    }

    @Test
    void a_quote_is_found_by_its_words_in_whatever_form() {
        var walrus = gallery.quote("walruses juggling ledgers").toString();
        var heron = gallery.quote("a heron juggling invoices").toString();

        assertThat(found("walrus ledger")).contains(walrus).doesNotContain(heron);
        assertThat(found("JUGGLED")).contains(walrus, heron);
        assertThat(found("juggling -heron")).contains(walrus).doesNotContain(heron);
        assertThat(found("\"juggling invoices\"")).contains(heron).doesNotContain(walrus);
        assertThat(found("walrus invoices")).doesNotContain(walrus, heron);
        assertThat(found("  ")).contains(walrus, heron);
    }

    @Test
    void a_word_that_means_nothing_is_looked_for_as_it_is() {
        var the = gallery.quote("The The").toString();

        assertThat(found("the")).contains(the);
        assertThat(found("xyzzy plugh")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; DROP TABLE quotes.quote; --", "\"", "& | ! ( : *", "\\", "-", "%_%"})
    void words_are_words_and_nothing_else(String words) {
        assertThat(search(words).getList("items")).isNotNull();
    }

    @Test
    void what_is_found_goes_on_where_it_ended() {
        var hung = List.of(
                gallery.quote("marmalade first").toString(),
                gallery.quote("marmalade second").toString(),
                gallery.quote("marmalade third").toString());

        var first = stranger().get("/api/quotes?q=marmalade&limit=2").jsonPath();
        var second = stranger()
                .queryParam("cursor", first.getString("next"))
                .get("/api/quotes?q=marmalade&limit=2")
                .jsonPath();

        assertThat(first.getList("items.id")).containsExactly(hung.get(2), hung.get(1));
        assertThat(second.getList("items.id")).containsExactly(hung.get(0));
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void the_wall_can_be_searched_without_scripts_and_says_what_it_found() {
        var id = gallery.quote("<i>pelicans</i>");

        page("pelican")
                .body(containsString("/q/" + id))
                .body(containsString("What hangs here about <strong>pelican</strong>"))
                .body(not(containsString("<i>pelicans")));
        page("\"><script>").body(containsString("Nothing hangs here about")).body(not(containsString("\"><script>")));
    }

    @Test
    void further_down_is_still_about_the_same() {
        for (int i = 0; i < 13; i++) {
            gallery.quote("kumquat number " + i);
        }

        var further = page("kumquat & co").extract().body().asString();
        assertThat(further).contains("Nothing hangs here about <strong>kumquat &amp; co</strong>");
        var page = page("kumquat").extract().body().asString();
        var more = page.replaceAll("(?s).*href=\"(/\\?q=kumquat[^\"]*cursor=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        stranger()
                .accept("text/html")
                .urlEncodingEnabled(false)
                .get(more)
                .then()
                .statusCode(200)
                .body(containsString("umquat number 0"))
                .body(not(containsString("umquat number 12")))
                .body(containsString("Back up"));
    }

    private static ValidatableResponse page(String words) {
        return stranger()
                .accept("text/html")
                .cookie("postlude_guest", UUID.randomUUID().toString())
                .queryParam("q", words)
                .get("/")
                .then()
                .statusCode(200);
    }
}
