package dev.postlude.quotes;

import static dev.postlude.quotes.Gallery.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.postlude.testing.app.Waiting;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VotingTest {

    private static final int VOTERS = 100;
    private static final int FLIPS = 5;

    @Inject
    Facts facts;

    @Inject
    Gallery gallery;

    @TestHTTPResource
    URI here;

    private static void vote(UUID cookie, UUID quote, boolean up) {
        visitor(cookie)
                .body(Map.of("up", up))
                .put("/api/quotes/" + quote + "/vote")
                .then()
                .statusCode(200);
    }

    private static void withdraw(UUID cookie, UUID quote) {
        visitor(cookie).delete("/api/quotes/" + quote + "/vote").then().statusCode(200);
    }

    @Test
    void a_visitor_has_one_vote_the_last() {
        var quote = gallery.quote("democracy");
        var ada = UUID.randomUUID();
        var grace = UUID.randomUUID();

        vote(ada, quote, true);
        vote(ada, quote, true);
        vote(grace, quote, true);
        vote(grace, quote, false);

        visitor(ada)
                .get("/api/quotes/" + quote)
                .then()
                .body("ups", equalTo(1))
                .body("downs", equalTo(1))
                .body("vote", equalTo("up"));
        withdraw(ada, quote);
        withdraw(ada, quote);
        visitor(grace)
                .get("/api/quotes/" + quote)
                .then()
                .body("ups", equalTo(0))
                .body("downs", equalTo(1))
                .body("vote", equalTo("down"));
    }

    @Test
    void what_all_voters_think_by_now_is_credited_to_the_run_that_wrote_the_quote() {
        var quote = gallery.quote("opinions");
        var run = gallery.run(quote);
        var ada = UUID.randomUUID();
        var grace = UUID.randomUUID();

        vote(ada, quote, true);
        gallery.settled();
        vote(grace, quote, false);
        gallery.settled();
        vote(ada, quote, false);
        gallery.settled();
        vote(ada, quote, false);
        withdraw(ada, quote);
        gallery.settled();
        withdraw(grace, quote);
        gallery.settled();

        assertThat(facts.scores(run, "sentiment")).containsExactly(1.0, 0.0, -1.0, -1.0, 0.0);
        Waiting.until(() -> assertThat(facts.scores(run, "reacted")).containsExactly(1.0));
    }

    /// A hundred visitors change their minds at once, over HTTP, five times each: no vote is lost, and the tallies are
    /// what the votes add up to.
    @Test
    void a_hundred_voters_who_keep_changing_their_minds_lose_nothing() throws Exception {
        var quote = gallery.quote("crowds");
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var voters =
                    IntStream.range(0, VOTERS).mapToObj(i -> UUID.randomUUID()).toList();
            for (int flip = 1; flip <= FLIPS; flip++) {
                var round = new ArrayList<CompletableFuture<Integer>>();
                for (int voter = 0; voter < VOTERS; voter++) {
                    round.add(cast(client, voters.get(voter), quote, (voter + flip) % 3 == 0));
                }
                for (var answer : round) {
                    assertThat(answer.get()).isEqualTo(200);
                }
            }
        }

        var ups = IntStream.range(0, VOTERS)
                .filter(voter -> (voter + FLIPS) % 3 == 0)
                .count();
        assertThat(facts.count("SELECT count(*) FROM quotes.vote WHERE quote_id = ? AND up", quote))
                .isEqualTo(ups);
        assertThat(facts.count("SELECT count(*) FROM quotes.vote WHERE quote_id = ?", quote))
                .isEqualTo(VOTERS);
        assertThat(facts.texts("SELECT ups || ' ' || downs FROM quotes.quote WHERE id = ?", quote))
                .containsExactly(ups + " " + (VOTERS - ups));
        gallery.settled();
        assertThat(facts.scores(gallery.run(quote), "sentiment").getLast()).isEqualTo((2.0 * ups - VOTERS) / VOTERS);
    }

    private CompletableFuture<Integer> cast(HttpClient client, UUID voter, UUID quote, boolean up) {
        var request = HttpRequest.newBuilder(here.resolve("/api/quotes/" + quote + "/vote"))
                .header("Content-Type", "application/json")
                .header("Cookie", "postlude_guest=" + voter)
                .PUT(BodyPublishers.ofString("{\"up\": %s}".formatted(up)))
                .build();
        return client.sendAsync(request, BodyHandlers.discarding()).thenApply(answer -> answer.statusCode());
    }

    @Test
    void whoever_follows_the_votes_is_told_absolute_numbers() throws Exception {
        var quote = gallery.quote("followers");
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(here.resolve("/api/votes/stream")).build();
            var lines = new ConcurrentLinkedQueue<String>();
            var stream = client.sendAsync(request, BodyHandlers.fromLineSubscriber(new Lines(lines)));

            vote(UUID.randomUUID(), quote, true);
            vote(UUID.randomUUID(), quote, false);

            Waiting.until(() -> assertThat(lines)
                    .anyMatch(line -> line.startsWith("data:")
                            && line.contains("{\"quoteId\":\"%s\",\"ups\":1,\"downs\":1}".formatted(quote))));
            assertThat(lines).contains("event:tallies");
            stream.cancel(true);
        }
    }

    private record Lines(Queue<String> lines) implements Flow.Subscriber<String> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            lines.add(line);
        }

        @Override
        public void onError(Throwable cancelled) {}

        @Override
        public void onComplete() {}
    }
}
