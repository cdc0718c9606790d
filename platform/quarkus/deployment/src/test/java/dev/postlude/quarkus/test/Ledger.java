package dev.postlude.quarkus.test;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.EventName;
import dev.postlude.api.Events;
import dev.postlude.api.On;
import dev.postlude.api.Run;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;

/// An app whose functions write through Panache, in every way there is.
@ApplicationScoped
public class Ledger {

    @Entity(name = "Entry")
    public static class Entry extends PanacheEntity {

        @Column(unique = true)
        public String text;

        static void write(String text) {
            var entry = new Entry();
            entry.text = text;
            entry.persist();
        }
    }

    @EventName("ledger/written")
    public record Written(String text) {}

    @EventName("ledger/counted")
    public record Counted(String text) {}

    @Inject
    Events events;

    @DurableFunction(id = "write", retries = 0)
    @On(Written.class)
    long write(Written written, Run run) {
        return run.transaction("entry", Long.class, connection -> {
            Entry.write(written.text());
            events.send(new Counted(written.text()));
            return Entry.count("text", written.text());
        });
    }

    @DurableFunction(id = "count", retries = 0)
    @On(Counted.class)
    long count(Counted counted, Run run) {
        // Once in a step, once in a branch, once through a bean with a transaction of its own.
        var inStep = run.step("read", Long.class, () -> Entry.count("text", counted.text()));
        var branch = run.fork(
                "beside", beside -> beside.step("read", Long.class, () -> Entry.count("text", counted.text())));
        run.step("mark", () -> mark(counted.text() + " was counted"));
        return inStep + branch.join();
    }

    @Transactional
    void mark(String text) {
        Entry.write(text);
    }

    @Transactional
    String sendInTransaction(String text, boolean rollBack) {
        var id = events.send(new Counted(text)).getFirst();
        Entry.write("sent " + text);
        if (rollBack) {
            throw new IllegalStateException("rolled back");
        }
        return id;
    }

    @Transactional
    void sendTooLate(String text) {
        QuarkusTransaction.setRollbackOnly();
        events.send(new Counted(text));
    }

    @Transactional
    long entries(String text) {
        return Entry.count("text", text);
    }
}
