package dev.postlude.api;

import java.util.List;
import java.util.stream.Collectors;

/// An event was refused at the door. Nothing of the call it came in was stored.
public final class InvalidEvent extends IllegalArgumentException {

    /// What is wrong where: `[2].data.storyId` must be a UUID.
    public record Violation(String field, String message) {}

    private final transient List<Violation> violations;

    public InvalidEvent(List<Violation> violations) {
        super(violations.stream()
                .map(violation -> violation.field() + " " + violation.message())
                .collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
