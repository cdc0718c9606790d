package dev.postlude.quarkus.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postlude.api.Erased;
import dev.postlude.api.Erasures;
import dev.postlude.api.Events;
import dev.postlude.api.Match;
import dev.postlude.engine.Engine;
import dev.postlude.engine.RunResult;
import dev.postlude.engine.db.Json;
import dev.postlude.engine.history.EventLog;
import dev.postlude.engine.history.RunSummary;
import dev.postlude.engine.history.Runs;
import dev.postlude.quarkus.test.Ledger.Written;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.QuarkusUnitTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TransactionsTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Ledger.class).addClasses(Ledger.class.getDeclaredClasses()))
            .overrideConfigKey("quarkus.application.name", "ledger")
            .overrideConfigKey("quarkus.hibernate-orm.schema-management.strategy", "drop-and-create");

    @Inject
    Ledger ledger;

    @Inject
    Events events;

    @Inject
    Erasures erasures;

    @Inject
    Engine engine;

    @Test
    void what_panache_writes_commits_with_the_checkpoint_and_the_events_sent_beside_it() {
        var text = "entry " + UUID.randomUUID();

        var written = await(run(events.send(new Written(text)).getFirst()));
        assertThat(written.status()).isEqualTo("completed");
        assertThat(output(written)).isEqualTo("1");
        assertThat(ledger.entries(text)).isOne();

        var counted = new EventLog(engine.database())
                .list(new EventLog.Filter("ledger/counted", null, null, text), null, 10)
                .items();
        assertThat(counted).hasSize(1);
        assertThat(output(await(run(counted.getFirst().id().toString())))).isEqualTo("2");
        assertThat(ledger.entries(text + " was counted")).isOne();
    }

    @Test
    void what_the_database_refuses_fails_the_step_and_leaves_nothing() {
        var text = "twice " + UUID.randomUUID();
        await(run(events.send(new Written(text)).getFirst()));

        var second = await(run(events.send(new Written(text)).getFirst()));

        assertThat(second.status()).isEqualTo("failed");
        assertThat(output(second)).contains("entry").contains("unique constraint");
        assertThat(ledger.entries(text)).isOne();
    }

    @Test
    void an_event_belongs_to_the_transaction_it_is_sent_in() {
        var lost = "lost " + UUID.randomUUID();
        assertThatThrownBy(() -> ledger.sendInTransaction(lost, true)).hasMessage("rolled back");
        assertThat(new EventLog(engine.database())
                        .list(new EventLog.Filter("ledger/counted", null, null, lost), null, 10)
                        .items())
                .isEmpty();

        assertThatThrownBy(() -> ledger.sendTooLate("late")).hasMessageContaining("can only be rolled back");

        var kept = ledger.sendInTransaction("kept " + UUID.randomUUID(), false);
        assertThat(await(run(kept)).status()).isEqualTo("completed");
    }

    @Test
    void an_erasure_belongs_to_the_transaction_it_is_asked_for_in() {
        var text = "forget " + UUID.randomUUID();
        var run = run(events.send(new Written(text)).getFirst());
        await(run);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    erasures.erase(Written.class, Match.eq("text", text));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(shown(run)).contains(text);

        var reached =
                QuarkusTransaction.requiringNew().call(() -> erasures.erase(Written.class, Match.eq("text", text)));
        assertThat(reached).isEqualTo(new Erased(1, 1, 0));
        assertThat(shown(run)).doesNotContain(text).contains("\"erased\"");
    }

    private String shown(RunSummary run) {
        return new String(Json.bytes(new Runs(engine.database()).one(run.id()).orElseThrow()), StandardCharsets.UTF_8);
    }

    private RunSummary run(String event) {
        return new Runs(engine.database()).startedBy(UUID.fromString(event)).getFirst();
    }

    private RunResult await(RunSummary run) {
        return engine.await(run.id(), Duration.ofSeconds(20)).orElseThrow();
    }

    private static String output(RunResult result) {
        return new String(result.output().orElseThrow(), StandardCharsets.UTF_8);
    }
}
