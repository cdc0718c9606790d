package dev.postlude.quotes;

import static dev.postlude.quotes.Gallery.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import dev.postlude.testing.app.Waiting;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PairsTest {

    private static final Pattern SIDES =
            Pattern.compile("(?s).*name=\"left\" value=\"([^\"]+)\".*name=\"right\" value=\"([^\"]+)\".*");

    @Inject
    Facts facts;

    @Inject
    Gallery gallery;

    /// A pair as its page has it.
    private record Offered(UUID left, UUID right, String page) {

        static Offered to(UUID cookie) {
            var page = browser(cookie)
                    .get("/pairs")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            var found = SIDES.matcher(page);
            assertThat(found.matches()).as(page).isTrue();
            return new Offered(UUID.fromString(found.group(1)), UUID.fromString(found.group(2)), page);
        }

        int answer(UUID cookie, String pick) {
            return browser(cookie)
                    .formParam("left", left.toString())
                    .formParam("right", right.toString())
                    .formParam("pick", pick)
                    .post("/pairs")
                    .statusCode();
        }
    }

    private static RequestSpecification browser(UUID cookie) {
        return visitor(cookie).accept("text/html").contentType("application/x-www-form-urlencoded");
    }

    /// Chance decides who writes; in the end both have.
    @BeforeEach
    void both_have_written() {
        while (facts.count("SELECT count(DISTINCT variant) FROM quotes.quote WHERE status = 'written'") < 2) {
            gallery.quote("companions");
        }
    }

    private long picks(UUID one, UUID two) {
        return facts.count(
                "SELECT count(*) FROM quotes.pick WHERE preferred IN (?, ?) AND other IN (?, ?)", one, two, one, two);
    }

    @Test
    void a_pair_is_by_two_hands_says_nothing_of_them_and_stays_until_it_is_answered() {
        var cookie = UUID.randomUUID();

        var first = Offered.to(cookie);
        var again = Offered.to(cookie);

        assertThat(again.left()).isEqualTo(first.left());
        assertThat(again.right()).isEqualTo(first.right());
        assertThat(facts.texts(
                        "SELECT DISTINCT variant FROM quotes.quote WHERE id IN (?, ?)", first.left(), first.right()))
                .hasSize(2);
        assertThat(first.page()).doesNotContain("no language model", "CLAUDE", "Claude", "GPT", "class=\"author\"");
    }

    @Test
    void a_pick_is_credited_to_both_runs_and_its_visitor_is_told_who_wrote_what() {
        var cookie = UUID.randomUUID();
        var pair = Offered.to(cookie);

        browser(cookie)
                .formParam("left", pair.left().toString())
                .formParam("right", pair.right().toString())
                .formParam("pick", pair.right().toString())
                .post("/pairs")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/pairs?notice=picked"));

        browser(cookie)
                .get("/pairs?notice=picked")
                .then()
                .body(containsString("You preferred it to"))
                .body(containsString("Claude, offline"))
                .body(containsString("GPT, offline"));
        Waiting.until(() -> assertThat(share(pair.right())).isEqualTo(shareByHand(pair.right())));
        Waiting.until(() -> assertThat(share(pair.left())).isEqualTo(shareByHand(pair.left())));
        browser(cookie).get("/leaderboard").then().statusCode(200).body(containsString("preferred in"));
    }

    private double share(UUID quote) {
        return facts.scores(gallery.run(quote), "preferred").getLast();
    }

    private double shareByHand(UUID quote) {
        double won = facts.count("SELECT count(*) FROM quotes.pick WHERE preferred = ?", quote);
        return won / (won + facts.count("SELECT count(*) FROM quotes.pick WHERE other = ?", quote));
    }

    @Test
    void the_first_answer_stands_and_a_second_click_is_none() {
        var cookie = UUID.randomUUID();
        var pair = Offered.to(cookie);
        var before = picks(pair.left(), pair.right());
        var sent = facts.count("SELECT count(*) FROM postlude.event WHERE name = 'quotes/pair.picked'");

        assertThat(pair.answer(cookie, pair.left().toString())).isEqualTo(303);
        assertThat(pair.answer(cookie, pair.left().toString())).isEqualTo(303);
        browser(cookie)
                .formParam("left", pair.left().toString())
                .formParam("right", pair.right().toString())
                .formParam("pick", pair.right().toString())
                .post("/pairs")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/pairs?notice=stood"));

        assertThat(picks(pair.left(), pair.right())).isEqualTo(before + 1);
        assertThat(facts.texts(
                        "SELECT preferred FROM quotes.pick WHERE visitor LIKE 'cookie-%' ORDER BY picked_at DESC"))
                .startsWith(pair.left().toString());
        assertThat(facts.count("SELECT count(*) FROM postlude.event WHERE name = 'quotes/pair.picked'"))
                .isEqualTo(sent + 2);
    }

    @Test
    void twenty_clicks_at_once_are_one_pick() throws Exception {
        var cookie = UUID.randomUUID();
        var pair = Offered.to(cookie);
        var before = picks(pair.left(), pair.right());

        try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = clicks.invokeAll(IntStream.range(0, 20)
                    .mapToObj(i -> (Callable<Integer>)
                            () -> pair.answer(cookie, (i % 2 == 0 ? pair.left() : pair.right()).toString()))
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(303);
            }
        }

        assertThat(picks(pair.left(), pair.right())).isEqualTo(before + 1);
    }

    @Test
    void whoever_wants_neither_is_shown_others_and_has_picked_nothing() {
        var cookie = UUID.randomUUID();
        gallery.quote("alternatives");
        var pair = Offered.to(cookie);
        var before = facts.count("SELECT count(*) FROM quotes.pick");

        assertThat(pair.answer(cookie, "none")).isEqualTo(303);

        var other = Offered.to(cookie);
        assertThat(List.of(other.left(), other.right())).isNotEqualTo(List.of(pair.left(), pair.right()));
        assertThat(facts.count("SELECT count(*) FROM quotes.pick")).isEqualTo(before);
        assertThat(pair.answer(cookie, pair.left().toString()))
                .as("a pair that is gone")
                .isIn(303, 409);
    }

    /// Or somebody could compare their favourite with whatever it wins against.
    @Test
    void only_the_pair_that_hangs_there_can_be_answered() {
        var cookie = UUID.randomUUID();
        var pair = Offered.to(UUID.randomUUID());
        var before = facts.count("SELECT count(*) FROM quotes.pick");

        assertThat(pair.answer(cookie, pair.left().toString())).isEqualTo(409);

        assertThat(facts.count("SELECT count(*) FROM quotes.pick")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "6f2f4a52-5b8e-4a3d-9d0b-3d3b7f0a1c11, 6f2f4a52-5b8e-4a3d-9d0b-3d3b7f0a1c12,"
                + " 6f2f4a52-5b8e-4a3d-9d0b-3d3b7f0a1c11, 409",
        "6f2f4a52-5b8e-4a3d-9d0b-3d3b7f0a1c11, 6f2f4a52-5b8e-4a3d-9d0b-3d3b7f0a1c11, none, 422",
        "6f2f4a52-5b8e-4a3d-9d0b-3d3b7f0a1c11, 6f2f4a52-5b8e-4a3d-9d0b-3d3b7f0a1c12, both, 422",
        "6f2f4a52-5b8e-4a3d-9d0b-3d3b7f0a1c11, 6f2f4a52-5b8e-4a3d-9d0b-3d3b7f0a1c12,"
                + " 6f2f4a52-5b8e-4a3d-9d0b-3d3b7f0a1c13, 422",
        "left, right, left, 422",
        "'', '', '', 422",
    })
    void an_answer_that_is_none_is_refused(String left, String right, String pick, int status) {
        var before = facts.count("SELECT count(*) FROM quotes.pick");

        browser(UUID.randomUUID())
                .formParam("left", left)
                .formParam("right", right)
                .formParam("pick", pick)
                .post("/pairs")
                .then()
                .statusCode(status)
                .contentType("text/html");
        browser(UUID.randomUUID()).post("/pairs").then().statusCode(422);
        visitor(UUID.randomUUID()).body("{}").post("/pairs").then().statusCode(415);

        assertThat(facts.count("SELECT count(*) FROM quotes.pick")).isEqualTo(before);
    }

    @Test
    void another_sites_page_cannot_pick_and_a_robot_is_offered_nothing() {
        var cookie = UUID.randomUUID();
        var pair = Offered.to(cookie);

        browser(cookie)
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("left", pair.left().toString())
                .formParam("right", pair.right().toString())
                .formParam("pick", pair.left().toString())
                .post("/pairs")
                .then()
                .statusCode(403);
        var offers = facts.count("SELECT count(*) FROM quotes.offer");
        browser(UUID.randomUUID())
                .header("User-Agent", "Googlebot/2.1")
                .get("/pairs")
                .then()
                .statusCode(200)
                .body(not(containsString("This one is bleaker")));
        assertThat(facts.count("SELECT count(*) FROM quotes.offer")).isEqualTo(offers);
    }

    @Test
    void whoever_has_answered_every_pair_is_told_so() {
        var cookie = UUID.randomUUID();
        var offered = Offered.to(cookie);
        facts.update("""
                INSERT INTO quotes.pick (visitor, preferred, other, picked_at)
                SELECT o.visitor, a.id, b.id, now() - interval '1 day'
                  FROM quotes.quote a, quotes.quote b, quotes.offer o
                 WHERE a.variant = 'CLAUDE' AND b.variant = 'GPT' AND (o.left_id, o.right_id) = (?, ?)
                   AND NOT (a.id IN (o.left_id, o.right_id) AND b.id IN (o.left_id, o.right_id))
                ON CONFLICT DO NOTHING
                """, offered.left(), offered.right());
        try {
            assertThat(offered.answer(cookie, offered.left().toString())).isEqualTo(303);

            browser(cookie)
                    .get("/pairs")
                    .then()
                    .statusCode(200)
                    .body(containsString("There are no two quotes left here"));
        } finally {
            facts.update("DELETE FROM quotes.pick WHERE picked_at < now() - interval '1 hour'");
        }
    }

    /// Where there is nothing to vote with, silence says nothing.
    @Test
    void to_hang_in_a_pair_is_not_to_be_seen() {
        facts.update("UPDATE quotes.quote SET seen_at = NULL");

        Offered.to(UUID.randomUUID());

        assertThat(facts.count("SELECT count(*) FROM quotes.quote WHERE seen_at IS NOT NULL"))
                .isZero();
    }
}
