package dev.postlude.web;

import java.util.Optional;

/// Something a client sent cannot be meant: which field, and what would be right.
public final class InvalidInput extends Unwanted {

    private final String field;
    private final String violation;

    /// @param violation goes on from the field's name: "is missing; give the address of a feed"
    public InvalidInput(String field, String violation) {
        super(422, "That cannot be meant", field + " " + violation);
        this.field = field;
        this.violation = violation;
    }

    @Override
    public Optional<String> field() {
        return Optional.of(field);
    }

    @Override
    public String violation() {
        return violation;
    }
}
