package dev.postlude.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;

/// Finds out which part of a query could not be read.
///
/// To the framework a number that is none is an address that leads nowhere, wherever in the address it stands. In the
/// path it is; in the query the address is right, and what is asked of it is not.
final class Unreadable {

    private static final int SHOWN = 60;

    private Unreadable() {}

    /// Empty if `failure` speaks of none of them.
    static Optional<InvalidInput> among(MultivaluedMap<String, String> query, IllegalArgumentException failure) {
        var said = String.valueOf(failure.getMessage());
        for (var each : query.entrySet()) {
            for (var value : each.getValue()) {
                if (said.contains("\"" + value + "\"") || said.endsWith(": " + value)) {
                    return Optional.of(refusal(each.getKey(), value, failure));
                }
            }
        }
        return Optional.empty();
    }

    private static InvalidInput refusal(String name, String value, IllegalArgumentException failure) {
        var wanted = failure instanceof NumberFormatException ? "a whole number of usual size" : "an id";
        var shown = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
        return new InvalidInput(name, "is %s; was \"%s\"".formatted(wanted, shown));
    }
}
