package dev.postlude.ai.task;

import dev.postlude.api.Events;
import dev.postlude.api.Outgoing;
import dev.postlude.testing.TestEngine;
import java.sql.Connection;
import java.util.List;

/// Sends through whichever engine the test has at the moment: each death brings a new one.
record Sending(TestEngine engine) implements Events {

    @Override
    public List<String> send(Record... events) {
        return engine.engine().send(events);
    }

    @Override
    public List<String> send(List<Outgoing> events) {
        return engine.engine().send(events);
    }

    @Override
    public List<String> send(Connection connection, List<Outgoing> events) {
        return engine.engine().send(connection, events);
    }
}
