package dev.postlude.testing;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.api.Cron;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.Run;
import dev.postlude.engine.Engine;
import dev.postlude.engine.EngineSettings;
import dev.postlude.engine.registry.FunctionScan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// G12: an instant of a schedule fires once over all processes, by the database's clock; what was missed is made up
/// for once; and clocks that are set forward or back are dealt with as documented.
class CronTest {

    static final class Hourly {

        @DurableFunction(id = "hourly")
        @Cron("0 * * * *")
        void run(Run run) {
            run.step("work", () -> {});
        }
    }

    static final class AtHalfPastTwo {

        @DurableFunction(id = "half-past-two")
        @Cron(value = "30 2 * * *", zone = "Europe/Berlin")
        void run(Run run) {}
    }

    private final TestDatabase database = TestDatabase.create();
    private final List<Engine> engines = new ArrayList<>();

    @AfterEach
    void close() {
        engines.forEach(Engine::stop);
        database.close();
    }

    /// Three processes that start when it is `now` for the database.
    private void at(Instant now, Object function) {
        engines.forEach(Engine::stop);
        engines.clear();
        // Wall clock: the database of a test starts from the same one, and is moved from there.
        database.setClock(Duration.between(Instant.now(), now));
        var transactions = new TestTransactions(database);
        for (var i = 0; i < 3; i++) {
            var settings = new EngineSettings(database.settings(), 8, ofSeconds(30), ofSeconds(1), 1, ofSeconds(5));
            engines.add(Engine.assemble(settings, FunctionScan.of(function).app("test"), transactions, acts -> {}));
        }
    }

    /// All of them look at the same time, until nothing is left to do.
    private void look() throws Exception {
        var barrier = new CyclicBarrier(engines.size());
        for (var round = 0; round < 3; round++) {
            var looks = new ArrayList<Future<Boolean>>();
            for (var engine : engines) {
                looks.add(Await.beside(() -> {
                    barrier.await();
                    return engine.turn();
                }));
            }
            for (var look : looks) {
                look.get();
            }
        }
    }

    private int fired() {
        return engines.getFirst()
                .database()
                .one("SELECT count(*) AS n FROM run", row -> row.integer("n"))
                .orElseThrow();
    }

    @Test
    void an_instant_fires_once_over_three_processes_and_missed_ones_are_made_up_for_once() throws Exception {
        var midnight = Instant.parse("2027-01-10T00:00:00Z");
        at(midnight.plus(ofMinutes(30)), new Hourly());
        look();
        assertThat(fired()).as("nothing is due yet").isZero();

        at(midnight.plus(ofHours(1)), new Hourly());
        look();
        assertThat(fired()).as("at one").isEqualTo(1);
        look();
        assertThat(fired()).as("once").isEqualTo(1);

        at(midnight.plus(ofDays(2)).plus(ofMinutes(1)), new Hourly());
        look();
        assertThat(fired()).as("47 missed").isEqualTo(2);

        at(midnight.plus(ofDays(2)).plus(ofHours(1)), new Hourly());
        look();
        assertThat(fired()).as("an hour later").isEqualTo(3);
    }

    @Test
    void an_instant_that_a_clock_change_skips_does_not_fire() throws Exception {
        var night = Instant.parse("2027-03-27T23:00:00Z"); // Midnight in Berlin; at two it becomes three.
        at(night, new AtHalfPastTwo());
        look();

        at(night.plus(ofHours(5)), new AtHalfPastTwo());
        look();
        assertThat(fired()).isZero();

        at(Instant.parse("2027-03-29T00:30:01Z"), new AtHalfPastTwo());
        look();
        assertThat(fired()).as("half past two of the next day").isEqualTo(1);
    }

    @Test
    void an_instant_that_a_clock_change_repeats_fires_once() throws Exception {
        at(Instant.parse("2027-10-30T22:00:00Z"), new AtHalfPastTwo()); // Midnight in Berlin; at three it becomes two.
        look();

        at(Instant.parse("2027-10-31T00:30:01Z"), new AtHalfPastTwo());
        look();
        assertThat(fired()).as("the first half past two").isEqualTo(1);

        at(Instant.parse("2027-10-31T01:30:01Z"), new AtHalfPastTwo());
        look();
        assertThat(fired()).as("the second half past two").isEqualTo(1);

        at(Instant.parse("2027-11-01T01:30:01Z"), new AtHalfPastTwo());
        look();
        assertThat(fired()).as("the next day").isEqualTo(2);
    }
}
