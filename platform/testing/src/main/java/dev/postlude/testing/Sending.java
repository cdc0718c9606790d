package dev.postlude.testing;

import dev.postlude.api.Events;
import dev.postlude.api.Outgoing;
import java.sql.Connection;
import java.util.List;

/// What [TestEngine#events] hands out.
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
