package dev.postlude.api;

import java.sql.Connection;
import java.util.List;

/// Where events are sent.
///
/// Inside a transaction of the app an event belongs to it: both commit, or neither. Outside, it is stored
/// when the call returns.
public interface Events {

    /// Returns the ids, in the order of the events. Throws [InvalidEvent] when one is malformed, and then
    /// stores none.
    List<String> send(Record... events);

    /// As [#send(Record...)], with an id, a time or a user of the event's own.
    List<String> send(List<Outgoing> events);

    /// As [#send(List)], in the transaction of `connection`, whatever transaction the thread is in.
    List<String> send(Connection connection, List<Outgoing> events);
}
