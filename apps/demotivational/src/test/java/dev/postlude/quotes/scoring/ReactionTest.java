package dev.postlude.quotes.scoring;

import static dev.postlude.testing.RunAssert.assertThat;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.EventName;
import dev.postlude.api.On;
import dev.postlude.api.Run;
import dev.postlude.quotes.voting.VoteCast;
import dev.postlude.quotes.writing.Stage;
import dev.postlude.testing.Story;
import dev.postlude.testing.TestEngine;
import dev.postlude.testing.TestRun;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

class ReactionTest {

    private static final UUID QUOTE = UUID.fromString("11111111-1111-4111-8111-111111111111");

    @EventName("test/quote.hung")
    public record Hung(UUID quoteId, boolean votedAtOnce) {}

    /// Hangs a quote and has the reaction to it awaited, a minute too late for somebody who votes at once.
    public static final class HangQuote {

        @DurableFunction(id = "hang-quote")
        @On(Hung.class)
        void hang(Hung hung, Run run) {
            var at = run.transaction("hang", Instant.class, tx -> {
                try (var now = tx.prepareStatement("SELECT postlude.now()");
                        var rows = now.executeQuery()) {
                    rows.next();
                    return rows.getTimestamp(1).toInstant();
                }
            });
            if (hung.votedAtOnce()) {
                run.send("vote", new VoteCast(hung.quoteId(), run.id(), true));
                run.sleep("dawdle", ofMinutes(1));
            }
            run.defer("reaction", ScoreReaction.class, new AwaitedReaction(hung.quoteId(), at));
        }
    }

    private static Stage stage(TestEngine engine, @Nullable UUID task) {
        var stage = Stage.on(engine, Map.of());
        stage.execute("INSERT INTO quotes.quote (id, task_id, created_at) VALUES ('%s', %s, postlude.now())"
                .formatted(QUOTE, task == null ? "NULL" : "'" + task + "'"));
        engine.with(new HangQuote(), Scorers.reaction());
        return stage;
    }

    private static String status(TestRun run) {
        return run.report().scores().stream()
                .filter(score -> score.metric().equals("reacted"))
                .map(score -> score.status())
                .findFirst()
                .orElse("none");
    }

    private static String reason(TestRun run) {
        return run.report().scores().stream()
                .filter(score -> score.metric().equals("reacted"))
                .map(score -> score.reason())
                .findFirst()
                .orElse("none");
    }

    @Story
    void somebody_who_votes_within_the_window_has_reacted(TestEngine engine) {
        stage(engine, UUID.randomUUID());
        var run = engine.send(new Hung(QUOTE, false)).run();
        assertThat(engine.runsOf("score-reaction").getFirst()).isWaiting();

        engine.advance(ofMinutes(4));
        engine.send(new VoteCast(QUOTE, run.id(), false));

        assertThat(run).hasScore("reacted", 1);
    }

    @Story
    void a_vote_on_another_quote_is_no_reaction(TestEngine engine) {
        stage(engine, UUID.randomUUID());
        var run = engine.send(new Hung(QUOTE, false)).run();

        engine.send(new VoteCast(UUID.randomUUID(), run.id(), true));
        engine.advance(ofMinutes(6));

        assertThat(run).hasScore("reacted", 0);
    }

    @Story
    void a_vote_that_is_faster_than_the_scorer_is_not_missed(TestEngine engine) {
        stage(engine, UUID.randomUUID());
        var run = engine.send(new Hung(QUOTE, true)).run();
        assertThat(engine.runsOf("score-reaction")).isEmpty();

        engine.advance(ofMinutes(2));

        assertThat(run).hasScore("reacted", 1);
    }

    @Story
    void silence_of_whoever_asked_for_it_is_an_answer(TestEngine engine) {
        stage(engine, UUID.randomUUID());
        var run = engine.send(new Hung(QUOTE, false)).run();

        engine.advance(ofMinutes(6));

        assertThat(run).hasScore("reacted", 0);
        assertThat(reason(run)).isEqualTo("somebody saw it, and nobody voted within 5 minutes");
    }

    @Story
    void silence_about_a_quote_of_the_clock_says_nothing_when_nobody_saw_it(TestEngine engine) {
        stage(engine, null);
        var run = engine.send(new Hung(QUOTE, false)).run();

        engine.advance(ofMinutes(6));

        assertThat(status(run)).isEqualTo("expired");
        assertThat(reason(run)).isEqualTo("Nobody asked for it and nobody saw it within 5 minutes.");
    }

    @Story
    void silence_about_a_quote_of_the_clock_is_an_answer_once_somebody_has_seen_it(TestEngine engine) {
        var stage = stage(engine, null);
        var run = engine.send(new Hung(QUOTE, false)).run();

        stage.execute("UPDATE quotes.quote SET seen_at = postlude.now()");
        engine.advance(ofMinutes(6));

        assertThat(run).hasScore("reacted", 0);
    }
}
