package dev.postlude.fitness.imports;

/// What a page says after a form about imports was sent.
public enum ImportNotice {
    IMPORTING,
    CANCELLED
}
