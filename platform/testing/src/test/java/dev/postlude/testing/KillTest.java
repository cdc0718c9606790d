package dev.postlude.testing;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.testing.Vocabulary.OrderPlaced;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// G1, G2, G6, G8 under `kill -9`, with real processes and a ledger that knows nothing of the database.
class KillTest {

    private static final int RUNS = 200;
    private static final int KILLS = 3;
    private static final int AT_ONCE = 8;

    @TempDir
    Path directory;

    @Test
    void every_run_ends_once_and_no_committed_step_is_done_again_however_often_processes_are_killed() {
        var random = new Random(20_260_101);
        var living = new ArrayDeque<MemberProcess>();
        try (var fleet = new Fleet()) {
            fleet.database().execute("CREATE TABLE booking (run_id uuid, step text)");
            try {
                living.add(new MemberProcess(fleet.database().settings(), directory, AT_ONCE));
                living.add(new MemberProcess(fleet.database().settings(), directory, AT_ONCE));
                var sender = fleet.sender();
                Await.until("two members", () -> fleet.number("SELECT count(*) FROM postlude.worker") == 3);
                sender.send(IntStream.range(0, RUNS)
                        .mapToObj(i -> new OrderPlaced("order-" + i, i))
                        .toArray(Record[]::new));
                for (var kill = 0; kill < KILLS; kill++) {
                    var victim = living.remove();
                    var enough = random.nextInt(20, 120);
                    Await.until("its first steps", () -> stepsOf(victim, fleet) >= enough || fleet.ended() >= 2 * RUNS);
                    living.add(new MemberProcess(fleet.database().settings(), directory, AT_ONCE));
                    victim.close();
                }
                fleet.awaitEnded(2 * RUNS);
            } finally {
                living.forEach(MemberProcess::close);
            }

            nothingIsLostOrDoubled(fleet);
            noCommittedStepWasDoneAgain(fleet);
        }
    }

    private static long stepsOf(MemberProcess member, Fleet fleet) {
        return fleet.number("SELECT count(*) FROM postlude.journal j JOIN postlude.worker w ON w.id = j.writer"
                + " WHERE w.pid = " + member.pid());
    }

    private static void nothingIsLostOrDoubled(Fleet fleet) {
        assertThat(fleet.number("SELECT count(*) FROM postlude.outcome WHERE state = 3"))
                .isEqualTo(2 * RUNS);
        assertThat(fleet.texts("SELECT parent_id FROM postlude.run WHERE parent_kind = 7"))
                .hasSize(RUNS)
                .doesNotHaveDuplicates();
        assertThat(fleet.texts("SELECT run_id FROM postlude.score"))
                .hasSize(RUNS)
                .doesNotHaveDuplicates();
        assertThat(fleet.texts("SELECT run_id FROM postlude.exposure"))
                .hasSize(RUNS)
                .doesNotHaveDuplicates();
        assertThat(fleet.texts("SELECT run_id FROM booking")).hasSize(RUNS).doesNotHaveDuplicates();
        assertThat(fleet.number("SELECT count(*) FROM postlude.ready")).isZero();
    }

    private void noCommittedStepWasDoneAgain(Fleet fleet) {
        var entries = Ledger.all(directory);
        var steps = entries.stream().collect(groupingBy(entry -> entry.run() + " " + entry.step()));
        assertThat(steps).hasSize(5 * RUNS);
        var begunAfterItsCommit = fleet
                .texts("SELECT run_id || ' ' || name || ' ' || (extract(epoch FROM at) * 1000000)::bigint"
                        + " FROM postlude.journal WHERE kind IN (1, 2)")
                .stream()
                .map(line -> line.split(" "))
                .filter(row -> steps.get(row[0] + " " + row[1]).stream()
                        .anyMatch(entry -> entry.microsSince1970() > Long.parseLong(row[2])))
                .map(row -> row[0] + " " + row[1])
                .toList();
        assertThat(begunAfterItsCommit).isEmpty();
        // A kill costs at most the steps that were running.
        assertThat(entries.size() - steps.size()).isLessThanOrEqualTo(KILLS * AT_ONCE);
    }
}
