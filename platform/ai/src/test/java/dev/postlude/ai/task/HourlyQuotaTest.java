package dev.postlude.ai.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postlude.ai.task.Answering.Forgetful;
import dev.postlude.testing.Story;
import dev.postlude.testing.TestEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

class HourlyQuotaTest {

    private static final String SENTENCE = "Five an hour, and no more.";
    private static final int MOST = 5;

    private static HourlyQuota quota(TestEngine engine, String app) {
        TaskSchema.migrate(engine.database().settings());
        return new HourlyQuota(app, engine.transactions());
    }

    private static boolean taken(HourlyQuota quota, String owner, int most) {
        try {
            quota.take(owner, most, SENTENCE);
            return true;
        } catch (OverQuota refused) {
            return false;
        }
    }

    private static long spent(TestEngine engine) {
        return engine.database().facts().count("SELECT coalesce(sum(times), 0) FROM postlude.ai_spent");
    }

    @Story
    void fifty_who_ask_at_once_get_exactly_as_many_as_there_are(TestEngine engine) {
        var quota = quota(engine, "test");
        var got = new AtomicInteger();
        try (var askers = Executors.newFixedThreadPool(50)) {
            for (var asker = 0; asker < 50; asker++) {
                askers.submit(() -> taken(quota, "ada", MOST) ? got.incrementAndGet() : 0);
            }
        }

        assertThat(got).hasValue(MOST);
        assertThat(spent(engine)).isEqualTo(MOST);
        assertThat(taken(quota, "grace", MOST)).as("somebody else").isTrue();
        assertThat(taken(quota(engine, "another"), "ada", MOST))
                .as("another app")
                .isTrue();
    }

    @Story
    void whoever_has_asked_too_often_is_told_so_and_may_again_in_the_next_hour(TestEngine engine) {
        engine.with(new Forgetful());
        var quota = quota(engine, "test");
        quota.take("ada", 1, SENTENCE);

        assertThatExceptionOfType(OverQuota.class)
                .isThrownBy(() -> quota.take("ada", 1, SENTENCE))
                .withMessage(SENTENCE)
                .satisfies(refused -> assertThat(refused.retryAfter()).isEqualTo(Duration.ofHours(1)));
        assertThat(spent(engine)).isOne();
        assertThat(taken(quota, "grace", 0)).as("of none at all").isFalse();

        engine.advance(Duration.ofHours(1));
        assertThat(taken(quota, "ada", 1)).isTrue();
    }

    @Story
    void what_is_given_back_can_be_taken_again_and_no_more_than_that(TestEngine engine) {
        var quota = quota(engine, "test");
        quota.take("ada", 1, SENTENCE);
        var taken = Instant.parse(engine.database().facts().texts("""
                SELECT to_char(max(hour) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:59:59"Z"') FROM postlude.ai_spent
                """).getFirst());

        quota.refund("ada", taken.minus(Duration.ofHours(1)));
        assertThat(spent(engine)).as("another hour's").isOne();
        quota.refund("ada", taken);
        quota.refund("ada", taken);

        assertThat(spent(engine)).isZero();
        assertThat(taken(quota, "ada", 1)).isTrue();
        assertThat(taken(quota, "ada", 1)).isFalse();
    }

    @Story
    void a_transaction_that_is_rolled_back_has_taken_nothing(TestEngine engine) {
        var quota = quota(engine, "test");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> engine.transactions().inTransaction(connection -> {
                    quota.take("ada", MOST, SENTENCE);
                    throw new IllegalStateException("changed my mind");
                }));

        assertThat(spent(engine)).isZero();
    }

    @Story
    void what_was_spent_is_forgotten_with_the_tasks_of_its_time(TestEngine engine) {
        engine.with(new Forgetful());
        quota(engine, "test").take("ada", MOST, SENTENCE);
        var sweep = new Sweep(Desks.tasks(engine));

        engine.advance(Duration.ofDays(29));
        sweep.sweep();
        assertThat(spent(engine)).isOne();

        engine.advance(Duration.ofDays(2));
        sweep.sweep();
        assertThat(spent(engine)).isZero();
    }
}
