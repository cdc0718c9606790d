package dev.postlude.fitness.advice;

import static dev.postlude.testing.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.On;
import dev.postlude.api.Run;
import dev.postlude.fitness.FitnessSettings;
import dev.postlude.testing.Story;
import dev.postlude.testing.TestEngine;
import dev.postlude.testing.TestRun;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A week's wait, told straight and with the process dying after every checkpoint.
class FollowedThroughTest {

    static final class Suggesting {

        @DurableFunction(id = "suggest")
        @On(AdviceAsked.class)
        void suggest(AdviceAsked asked, Run run) {
            run.defer("follow-up", FollowedThrough.class, new FollowInput(asked.adviceId(), LocalDate.of(2026, 5, 6)));
        }
    }

    private static TestEngine prepared(TestEngine engine) {
        var settings = new SmallRyeConfigBuilder()
                .withMapping(FitnessSettings.class)
                .addDiscoveredConverters()
                .withDefaultValue("java.io.tmpdir", System.getProperty("java.io.tmpdir"))
                .build()
                .getConfigMapping(FitnessSettings.class);
        assertThat(settings.followWindow()).isEqualTo(Duration.ofDays(7));
        return engine.with(new Suggesting(), new FollowedThrough(settings));
    }

    private static List<String> scores(TestEngine engine, TestRun run) {
        return engine.engine()
                .database()
                .query(
                        "SELECT m.name || '=' || s.value AS said FROM score s JOIN metric m ON m.id = s.metric WHERE"
                                + " s.run_id = ?",
                        row -> row.text("said"),
                        run.id());
    }

    @Story
    void a_session_in_a_later_import_is_a_yes(TestEngine engine) {
        prepared(engine);
        var advice = UUID.randomUUID();
        var run = engine.send(new AdviceAsked(advice, 1, "")).run();
        assertThat(engine.runsOf("followed-through").getFirst()).isWaiting();

        engine.advance(Duration.ofDays(3));
        engine.send(new SessionDone(UUID.randomUUID(), UUID.randomUUID()));
        assertThat(engine.runsOf("followed-through").getFirst())
                .as("somebody else's")
                .isWaiting();
        engine.send(new SessionDone(advice, UUID.randomUUID()));

        assertThat(engine.runsOf("followed-through").getFirst()).isCompleted();
        assertThat(scores(engine, run)).containsExactly("followed-through=1");
    }

    @Story
    void a_session_that_was_imported_before_anybody_waited_for_it_is_a_yes(TestEngine engine) {
        prepared(engine);
        var advice = UUID.randomUUID();
        engine.send(new SessionDone(advice, UUID.randomUUID()));

        var run = engine.send(new AdviceAsked(advice, 1, "")).run();

        assertThat(engine.runsOf("followed-through").getFirst()).isCompleted();
        assertThat(scores(engine, run)).containsExactly("followed-through=1");
    }

    @Story
    void a_week_of_silence_is_a_no(TestEngine engine) {
        prepared(engine);
        var run = engine.send(new AdviceAsked(UUID.randomUUID(), 1, "")).run();

        engine.advance(Duration.ofDays(6));
        assertThat(engine.runsOf("followed-through").getFirst()).isWaiting();
        engine.advance(Duration.ofDays(2));

        assertThat(engine.runsOf("followed-through").getFirst()).isCompleted();
        assertThat(scores(engine, run)).containsExactly("followed-through=0");
    }
}
