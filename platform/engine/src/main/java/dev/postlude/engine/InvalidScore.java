package dev.postlude.engine;

import dev.postlude.api.InvalidEvent.Violation;
import java.util.List;
import java.util.stream.Collectors;

/// A score was refused, and with it all others of the call.
public final class InvalidScore extends IllegalArgumentException {

    private final transient List<Violation> violations;

    public InvalidScore(List<Violation> violations) {
        super(violations.stream()
                .map(violation -> violation.field() + " " + violation.message())
                .collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
