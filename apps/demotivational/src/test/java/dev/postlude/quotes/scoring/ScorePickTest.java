package dev.postlude.quotes.scoring;

import static dev.postlude.testing.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.EventName;
import dev.postlude.api.Metric;
import dev.postlude.api.On;
import dev.postlude.api.Run;
import dev.postlude.quotes.pairing.PairPicked;
import dev.postlude.quotes.writing.Stage;
import dev.postlude.testing.Story;
import dev.postlude.testing.TestEngine;
import java.util.Map;
import java.util.UUID;

class ScorePickTest {

    private static final UUID OURS = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final UUID THEIRS = UUID.fromString("22222222-2222-4222-8222-222222222222");
    private static final UUID THIRD = UUID.fromString("33333333-3333-4333-8333-333333333333");

    @EventName("test/quote.wanted")
    public record Wanted() {}

    /// Stands for the run that wrote a quote.
    public static final class WriteIt {

        static final Metric PREFERRED = QuoteMetrics.PREFERRED;

        @DurableFunction(id = "write-it")
        @On(Wanted.class)
        void write(Wanted wanted, Run run) {
            run.step("write", () -> {});
        }
    }

    private static Stage stage(TestEngine engine) {
        var stage = Stage.on(engine, Map.of());
        for (var quote : new UUID[] {OURS, THEIRS, THIRD}) {
            stage.execute("INSERT INTO quotes.quote (id, created_at) VALUES ('%s', postlude.now())".formatted(quote));
        }
        engine.with(new WriteIt(), new ScorePick());
        return stage;
    }

    private static void pick(Stage stage, String visitor, UUID preferred, UUID other) {
        stage.execute(
                "INSERT INTO quotes.pick (visitor, preferred, other, picked_at) VALUES ('%s', '%s', '%s', postlude.now())"
                        .formatted(visitor, preferred, other));
    }

    @Story
    void the_share_of_its_pairs_that_a_quote_has_won_is_the_score_of_its_run(TestEngine engine) {
        var stage = stage(engine);
        var run = engine.send(new Wanted()).run();

        pick(stage, "ada", OURS, THEIRS);
        engine.send(new PairPicked(OURS, run.id(), true));
        assertThat(run).hasScore("preferred", 1);

        pick(stage, "grace", THEIRS, OURS);
        pick(stage, "ada", THIRD, OURS);
        engine.send(new PairPicked(OURS, run.id(), false));
        engine.send(new PairPicked(OURS, run.id(), false));
        var shares = run.report().scores().stream()
                .filter(score -> score.metric().equals("preferred"))
                .toList();
        assertThat(shares).hasSize(3);
        assertThat(shares.getLast().value()).isEqualTo(1.0 / 3);
    }

    @Story
    void a_quote_that_is_gone_has_no_share_and_never_a_zero(TestEngine engine) {
        var stage = stage(engine);
        var run = engine.send(new Wanted()).run();
        pick(stage, "ada", OURS, THEIRS);
        stage.execute("DELETE FROM quotes.quote WHERE id = '%s'".formatted(OURS));

        engine.send(new PairPicked(OURS, run.id(), true));

        assertThat(run.report().scores()).isEmpty();
    }
}
