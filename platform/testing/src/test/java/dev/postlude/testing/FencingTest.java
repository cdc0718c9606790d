package dev.postlude.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.testing.Vocabulary.OrderPaid;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// G3, with real processes.
class FencingTest {

    private static final int MILLIS_A_STEP = 60;

    @TempDir
    Path directory;

    @Test
    void a_frozen_process_writes_nothing_after_another_took_over_and_goes_on_as_a_new_worker() {
        try (var fleet = new Fleet();
                var one = new MemberProcess(fleet.database().settings(), directory, 8);
                var other = new MemberProcess(fleet.database().settings(), directory, 8)) {
            fleet.database().execute("CREATE TABLE booking (run_id uuid, step text)");
            var sender = fleet.sender();
            Await.until("two members", () -> fleet.number("SELECT count(*) FROM postlude.worker") == 3);

            sender.send(new OrderPaid("a", MILLIS_A_STEP));
            Await.until("three steps", () -> fleet.number("SELECT count(*) FROM postlude.journal") >= 3);
            var owner = fleet.number("SELECT pid FROM postlude.worker w JOIN postlude.run r ON r.worker = w.id");
            var frozen = one.pid() == owner ? one : other;
            frozen.freeze();
            fleet.awaitEnded(1);
            var written = journal(fleet);
            var begun = begunBy(frozen, fleet);
            frozen.thaw();
            Await.until("its log to say so", () -> frozen.log().contains("superseded"));

            Await.until(
                    "a new worker in the same process",
                    () -> fleet.number("SELECT count(*) FROM postlude.worker WHERE stopped_at IS NULL AND pid = "
                                    + frozen.pid())
                            == 1);
            other(frozen, one, other).close();
            sender.send(new OrderPaid("b", 1));
            fleet.awaitEnded(2);

            assertThat(written).hasSize(10);
            assertThat(journal(fleet))
                    .startsWith(written.toArray(String[]::new))
                    .hasSize(20);
            assertThat(fleet.number("SELECT count(*) FROM postlude.journal j JOIN postlude.worker w ON w.id = j.writer"
                            + " WHERE j.at > w.stopped_at"))
                    .isZero();
            assertThat(fleet.texts("SELECT run_id || step FROM booking"))
                    .hasSize(10)
                    .doesNotHaveDuplicates();
            // A body that was about to begin when the process froze may begin; no other does.
            var begunAfterwards = begunBy(frozen, fleet);
            begunAfterwards.removeAll(begun);
            assertThat(begunAfterwards).hasSizeLessThanOrEqualTo(1);
        }
    }

    private static MemberProcess other(MemberProcess than, MemberProcess one, MemberProcess other) {
        return than == one ? other : one;
    }

    private static List<String> journal(Fleet fleet) {
        return fleet.texts(
                "SELECT run_id || ' ' || seq || ' by ' || writer FROM postlude.journal ORDER BY run_id, seq");
    }

    /// What the process began of the first run.
    private List<Ledger.Entry> begunBy(MemberProcess member, Fleet fleet) {
        var first = fleet.texts("SELECT id FROM postlude.run ORDER BY id").getFirst();
        return new ArrayList<>(Ledger.all(directory).stream()
                .filter(entry -> entry.pid() == member.pid())
                .filter(entry -> entry.run().toString().equals(first))
                .toList());
    }
}
